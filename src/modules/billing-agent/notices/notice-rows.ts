import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { CLAIM_IS_FREE, type Database } from "../sql"
import type { BillingAgents, CreateNotice, NoticePayload } from "../types"
import { CREATE_NOTICE } from "./create-notice"
import { toNoticeRow, type NoticeRow } from "./notice-record"
import { REVISE_NOTICE } from "./revise-notice"

const TABLE = "billing_agent_notice"

export const noticeId = () => generateEntityId(undefined, "bano")

/** What callers do to notices; what the dispatcher does is in `outbox-rows.ts`. */
export class NoticeRows {
  constructor(private readonly db: () => Database) {}

  /**
   * @param parcel what the parcel itself says, where a person has said something else
   * @param id the row's unless its key was there already
   */
  async create(
    input: CreateNotice,
    deadlineAt: Date | null,
    parcel: Pick<NoticePayload, "carrier_code" | "tracking_number"> = input.payload,
    id = noticeId()
  ): Promise<NoticeRow> {
    const { payload } = input
    const { rows } = await this.db().raw(CREATE_NOTICE, {
      ...input,
      id,
      revision: input.revision ?? 1,
      carrier_code: payload.carrier_code ?? null,
      tracking_number: payload.tracking_number ?? null,
      parcel_carrier_code: parcel.carrier_code ?? null,
      parcel_tracking_number: parcel.tracking_number ?? null,
      shipped_at: payload.shipped_at ?? null,
      happened_at: payload.happened_at ?? null,
      amount: payload.amount ?? null,
      credit_kind: payload.credit_kind ?? null,
      deadline_at: deadlineAt,
    })
    const row = rows.length > 0 ? toNoticeRow(rows[0]) : await this.findByKey(input.key)
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Account order ${input.account_order_id} has no registration at the agent "${input.agent_id}" that a notice could be about; register the order first.`
      )
    }
    return row
  }

  /** Null: it is further along already. */
  async fillIn(
    key: string,
    payload: NoticePayload,
    deadlineAt: Date | null,
    status: "queued" | "awaiting_shipment"
  ): Promise<NoticeRow | null> {
    const [row] = await this.db()(TABLE)
      .where({ key, status: "awaiting_shipment" })
      .update({
        ...payloadColumns(payload),
        deadline_at: deadlineAt,
        ...(status === "queued" && {
          status,
          sequence: this.db().raw("nextval('billing_agent_notice_sequence_seq')"),
          next_attempt_at: this.db().fn.now(),
        }),
        updated_at: this.db().fn.now(),
      })
      .returning("*")
    return row ? toNoticeRow(row) : null
  }

  /** Null: nothing new, or too late. */
  async revise(input: Parameters<BillingAgents["reviseNotice"]>[0]): Promise<NoticeRow | null> {
    const { rows } = await this.db().raw(REVISE_NOTICE, input)
    return rows.length > 0 ? toNoticeRow(rows[0]) : null
  }

  async find(id: string): Promise<NoticeRow | null> {
    const row = await this.db()(TABLE).where({ id }).first()
    return row ? toNoticeRow(row) : null
  }

  async findByKey(key: string): Promise<NoticeRow | null> {
    const row = await this.db()(TABLE).where({ key }).first()
    return row ? toNoticeRow(row) : null
  }

  async list(accountOrderId: string): Promise<NoticeRow[]> {
    const rows = await this.db()(TABLE).where({ account_order_id: accountOrderId }).orderBy(["created_at", "id"])
    return rows.map(toNoticeRow)
  }

  async noteRetry(id: string, actor: string): Promise<void> {
    await this.db()(TABLE).where({ id }).update({ retried_at: this.db().fn.now(), retried_by: actor })
  }

  async retry({
    id,
    carrier_code,
    tracking_number,
    actor,
  }: Parameters<BillingAgents["retryNotice"]>[0]): Promise<boolean> {
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
}

/** Only what is known now; a later call fills in the rest. */
function payloadColumns(payload: NoticePayload) {
  const { carrier_code, tracking_number } = payload
  const columns = { ...payload, parcel_carrier_code: carrier_code, parcel_tracking_number: tracking_number }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}
