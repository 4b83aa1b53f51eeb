import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { ORDER_TABLE } from "../orders/order-rows"
import { CLAIM_IS_FREE, type Database } from "../sql"
import type { BillingAgents, CreateNotice, LastAnswer, NoticePayload } from "../types"
import { toNoticeRow, type NoticeRow } from "./notice-record"

const TABLE = "billing_agent_notice"

type RetryInput = Parameters<BillingAgents["retryNotice"]>[0]

/** What callers do to notices; what the dispatcher does is in `outbox-rows.ts`. */
export class NoticeRows {
  constructor(private readonly db: () => Database) {}

  async create(input: CreateNotice): Promise<NoticeRow> {
    const registration = await this.registrationFor(input)
    await this.db().transaction(async (transaction) => {
      await transaction(TABLE)
        .insert({
          id: generateEntityId(undefined, "bano"),
          key: input.key,
          kind: input.kind,
          agent_id: input.agent_id,
          program_id: input.program_id,
          account_order_id: input.account_order_id,
          order_id: input.order_id,
          registration_id: registration.id,
          fulfillment_id: input.fulfillment_id,
          revision: input.revision ?? 1,
          currency_code: registration.currency_code,
          ...payloadColumns(input.payload),
          ...(input.status === "queued" ? this.queued() : { status: input.status }),
        })
        .onConflict("key")
        .ignore()
      if (input.kind === "order_cancel") {
        // With the notice or not at all: a registration whose cancellation is owed must not be taken for an order again.
        await transaction(ORDER_TABLE)
          .where({ id: registration.id, superseded: false })
          .update({ superseded: true, updated_at: transaction.fn.now() })
      }
    })
    return (await this.findByKey(input.key))!
  }

  async queue(key: string, payload: NoticePayload): Promise<NoticeRow> {
    await this.db()(TABLE)
      .where({ key, status: "awaiting_shipment" })
      .update({ ...payloadColumns(payload), ...this.queued(), updated_at: this.db().fn.now() })
    const row = await this.findByKey(key)
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no notice with the key "${key}"; create it first.`)
    }
    return row
  }

  async findByKey(key: string): Promise<NoticeRow | null> {
    const row = await this.db()(TABLE).where({ key }).first()
    return row ? toNoticeRow(row) : null
  }

  async list(accountOrderId: string): Promise<NoticeRow[]> {
    const rows = await this.db()(TABLE).where({ account_order_id: accountOrderId }).orderBy(["created_at", "id"])
    return rows.map(toNoticeRow)
  }

  /** Only what certainly had no effect is withdrawn. */
  async withdrawUnsent(key: string, status: "withdrawn" | "not_required"): Promise<boolean> {
    const count = await this.db()(TABLE)
      .where({ key, unanswered_sends: 0, old_slip_may_be_there: false, accepted_at: null })
      .whereIn("status", ["awaiting_shipment", "queued", "retrying", "needs_attention"])
      .whereRaw(CLAIM_IS_FREE)
      .update({ status, next_attempt_at: null, claim_owner: null, claim_until: null, updated_at: this.db().fn.now() })
    return count > 0
  }

  /** What went out: a person must undo it at the agent. One that is being sent right now is judged when it is answered. */
  async leaveToPerson(key: string, answer: LastAnswer): Promise<void> {
    await this.db()(TABLE)
      .where({ key, withdrawal_requested_at: null })
      .whereIn("status", ["sending", "accepted", "retrying", "queued", "needs_attention"])
      .update({
        withdrawal_requested_at: this.db().fn.now(),
        status: this.db().raw(`case when ${CLAIM_IS_FREE} then 'needs_attention' else status end`),
        last_answer: JSON.stringify(answer),
        updated_at: this.db().fn.now(),
      })
  }

  async retry({ id, carrier_code, tracking_number, actor }: RetryInput): Promise<boolean> {
    // Left out is as it was; and the same again is no correction: a *duplicate* would still speak of it.
    const isCorrected = this.db().raw(
      "carrier_code is distinct from coalesce(?, carrier_code) or tracking_number is distinct from coalesce(?, tracking_number)",
      [carrier_code ?? null, tracking_number ?? null]
    )
    const count = await this.db()(TABLE)
      .where({ id, accepted_at: null, withdrawal_requested_at: null })
      .whereIn("status", ["needs_attention", "retrying"])
      .whereRaw(CLAIM_IS_FREE)
      .update({
        status: "queued",
        next_attempt_at: this.db().fn.now(),
        attempts: 0,
        // *Duplicate* would speak of the earlier slip, and must not pass the corrected one off as accepted.
        unanswered_sends: this.db().raw("case when ? then 0 else unanswered_sends end", [isCorrected]),
        old_slip_may_be_there: this.db().raw("old_slip_may_be_there or (unanswered_sends > 0 and (?))", [isCorrected]),
        ...(carrier_code === undefined ? {} : { carrier_code }),
        ...(tracking_number === undefined ? {} : { tracking_number }),
        retried_at: this.db().fn.now(),
        retried_by: actor,
        updated_at: this.db().fn.now(),
      })
    return count > 0
  }

  async find(id: string): Promise<NoticeRow | null> {
    const row = await this.db()(TABLE).where({ id }).first()
    return row ? toNoticeRow(row) : null
  }

  private async registrationFor(input: CreateNotice): Promise<{ id: string; currency_code: string }> {
    const registrations = this.db()(ORDER_TABLE).select("id", "currency_code")
    const found = input.registration_id
      ? await registrations.where({ id: input.registration_id }).first()
      : await registrations.where({ account_order_id: input.account_order_id }).orderBy("attempt", "desc").first()
    if (!found) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Account order ${input.account_order_id} has no registration at the agent "${input.agent_id}" that a notice could be about; register the order first.`
      )
    }
    return found
  }

  private queued() {
    return {
      status: "queued",
      sequence: this.db().raw("nextval('billing_agent_notice_sequence_seq')"),
      next_attempt_at: this.db().fn.now(),
    }
  }
}

/** Only what is known now; a later call fills in the rest. */
function payloadColumns(payload: NoticePayload) {
  const { carrier_code, tracking_number } = payload
  const columns = { ...payload, parcel_carrier_code: carrier_code, parcel_tracking_number: tracking_number }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}
