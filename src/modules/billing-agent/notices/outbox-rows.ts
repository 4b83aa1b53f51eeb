import type { Database } from "../sql"
import type { LastAnswer, NoticeStatus } from "../types"
import { toNoticeRow, type NoticeRow } from "./notice-record"

const TABLE = "billing_agent_notice"

export type NoticeOutcome = {
  status: NoticeStatus
  attempts?: number
  unanswered_sends: number
  last_answer: LastAnswer
  /** Null: not sent again by itself. */
  delay_seconds: number | null
}

/** What the dispatcher does to notices: claim, write down that one goes out, write what came back. */
export class OutboxRows {
  constructor(private readonly db: () => Database) {}

  /**
   * Takes the notice that is due longest. Only the first open one of a registration can be taken, so order holds; a
   * shipment waits until its registration is approved, and until then holds nothing back: a cancellation overtakes it. *needs_attention* holds the later ones back too, unless it was
   * withdrawn and is only left for a person to undo at the agent.
   */
  async claim(owner: string, leaseMs: number, accountOrderId?: string): Promise<NoticeRow | null> {
    const { rows } = await this.db().raw(
      `with due as (
         select n.id
           from billing_agent_notice n
           join billing_agent_order_registration r on r.id = n.registration_id
          where n.status in ('queued', 'sending', 'retrying') and n.next_attempt_at <= now()
            and (n.claim_until is null or n.claim_until <= now())
            and (n.kind = 'order_cancel' or r.state = 'approved')
            and (?::text is null or n.account_order_id = ?)
            and not exists (
              select 1 from billing_agent_notice e
               where e.registration_id = n.registration_id and e.sequence < n.sequence
                 and (e.status in ('queued', 'sending', 'retrying')
                     and (e.kind = 'order_cancel' or r.state = 'approved' or e.unanswered_sends > 0)
                   or e.status = 'needs_attention' and e.withdrawal_requested_at is null))
          order by n.next_attempt_at, n.sequence
          limit 1
            for update of n skip locked)
       update billing_agent_notice n
          set claim_owner = ?, claim_until = now() + make_interval(secs => ?), updated_at = now()
         from due
        where n.id = due.id and (n.claim_until is null or n.claim_until <= now())
       returning n.*`,
      [accountOrderId ?? null, accountOrderId ?? null, owner, leaseMs / 1000]
    )
    return rows.length > 0 ? toNoticeRow(rows[0]) : null
  }

  async get(id: string): Promise<NoticeRow> {
    return toNoticeRow(await this.db()(TABLE).where({ id }).first())
  }

  /** Committed before the call goes out: after a crash the row says that there may have been an effect. */
  async markSending(id: string, owner: string, leaseMs: number): Promise<NoticeRow | null> {
    const [row] = await this.db()(TABLE)
      .where({ id, claim_owner: owner, withdrawal_requested_at: null })
      .update({
        status: "sending",
        attempts: this.db().raw("attempts + 1"),
        unanswered_sends: this.db().raw("unanswered_sends + 1"),
        claim_until: this.db().raw("now() + make_interval(secs => ?)", [leaseMs / 1000]),
        updated_at: this.db().fn.now(),
      })
      .returning("*")
    return row ? toNoticeRow(row) : null
  }

  /**
   * Writes an outcome and gives the claim back, unless the lease ran out and another took over. A withdrawal that came
   * in between wins: nothing happened, so it is withdrawn; something did or may have, so a person must undo it.
   */
  async settle(id: string, owner: string, outcome: NoticeOutcome): Promise<void> {
    const hadEffect = outcome.status === "accepted" || outcome.unanswered_sends > 0
    const withdrawn = hadEffect
      ? "'needs_attention'"
      : "case when old_slip_may_be_there then 'needs_attention' else 'withdrawn' end"
    await this.db()(TABLE)
      .where({ id, claim_owner: owner })
      .update({
        status: this.db().raw(`case when withdrawal_requested_at is null then ? else ${withdrawn} end`, [
          outcome.status,
        ]),
        ...(outcome.attempts === undefined ? {} : { attempts: outcome.attempts }),
        unanswered_sends: outcome.unanswered_sends,
        last_answer: this.db().raw(
          "case when withdrawal_requested_at is null then ?::jsonb else coalesce(last_answer, ?::jsonb) end",
          [JSON.stringify(outcome.last_answer), JSON.stringify(outcome.last_answer)]
        ),
        accepted_at: outcome.status === "accepted" ? this.db().fn.now() : null,
        next_attempt_at:
          outcome.delay_seconds === null
            ? null
            : this.db().raw("now() + make_interval(secs => ?)", [outcome.delay_seconds]),
        claim_owner: null,
        claim_until: null,
        updated_at: this.db().fn.now(),
      })
  }
}
