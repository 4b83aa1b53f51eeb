import { generateEntityId } from "@medusajs/framework/utils"
import type { Database, Row } from "../sql"
import type { LastAnswer } from "../types"

const TABLE = "billing_agent_notice"
/** Whoever held it has crashed; should he only be late, what he hears is older than this. */
export const NO_CLAIM = { claim_owner: null, claim_until: null }

export type ByStaff = { actor: string; note?: string }
type Withdrawal = {
  id: string
  status: "withdrawn" | "not_required"
  /** Can the agent take a shipment back? */
  takes_back: boolean
  by?: ByStaff
}

/**
 * Takes a notice back. The row is locked first, so that what is written about it and what takes it back at the agent are
 * judged by one state; a claim meanwhile skips it, and an outcome meanwhile waits and then finds it withdrawn.
 */
export async function withdraw(db: Database, { id, status, takes_back, by }: Withdrawal): Promise<void> {
  await db.transaction(async (transaction) => {
    const row = await lock(transaction, id)
    if (row.withdrawal_requested_at || row.status === "withdrawn" || row.status === "not_required") {
      return
    }
    const staff = by ? { settled_by: by.actor } : {}
    if (isUnsent(row)) {
      const message = by?.note ?? "It was withdrawn before it went out."
      await write(transaction, row, { status, next_attempt_at: null, ...staff, ...(by && answer(message)) })
      return
    }
    const isTakenBack = takes_back && !row.old_slip_may_be_there
    await write(transaction, row, {
      withdrawal_requested_at: transaction.fn.now(),
      // What is being sent right now is judged when it is answered.
      ...(row.is_claimed ? {} : { ...standing(transaction, row, isTakenBack), ...NO_CLAIM }),
      ...staff,
      ...answer([wordsFor(row, isTakenBack), by?.note].filter(Boolean).join(" ")),
    })
    if (isTakenBack) {
      await queueTakingBack(transaction, row)
    }
  })
}

export async function lock(transaction: Database, id: string): Promise<Row> {
  return transaction(TABLE)
    .where({ id })
    .forUpdate()
    .first("*", transaction.raw("coalesce(claim_until > now(), false) as is_claimed"))
}

/** Certainly without effect at the agent. */
function isUnsent(row: Row): boolean {
  return !row.is_claimed && row.unanswered_sends === 0 && !row.old_slip_may_be_there && row.accepted_at === null
}

/** Accepted it stays until it is taken back; what nobody knows about is still being cleared up, though never sent again. */
function standing(transaction: Database, row: Row, isTakenBack: boolean) {
  if (!isTakenBack) {
    return { status: "needs_attention", next_attempt_at: null }
  }
  return row.status === "accepted" ? {} : { status: "retrying", next_attempt_at: transaction.fn.now() }
}

function wordsFor(row: Row, isTakenBack: boolean): string {
  if (isTakenBack) {
    return "It was withdrawn here after it had gone out: it is being taken back at the agent."
  }
  return row.old_slip_may_be_there
    ? "It was withdrawn here after it had gone out, and an earlier number of it may be at the agent too: undo both there."
    : "It was withdrawn here after it had gone out: undo it at the agent."
}

/** In the transaction that withdraws: a shipment that counts as withdrawn is always on its way back. */
async function queueTakingBack(transaction: Database, subject: Row): Promise<void> {
  const { agent_id, program_id, account_order_id, order_id, registration_id, fulfillment_id } = subject
  const { revision, carrier_code, tracking_number, currency_code } = subject
  await transaction(TABLE).insert({
    id: generateEntityId(undefined, "bano"),
    key: `shipment_cancel:${subject.id}`,
    kind: "shipment_cancel",
    status: "queued",
    ...{ agent_id, program_id, account_order_id, order_id, registration_id, fulfillment_id },
    ...{ revision, carrier_code, tracking_number, currency_code },
    subject_notice_id: subject.id,
    sequence: transaction.raw("nextval('billing_agent_notice_sequence_seq')"),
    next_attempt_at: transaction.fn.now(),
  })
}

function answer(message: string) {
  const last_answer: LastAnswer = { at: new Date().toISOString(), kind: "withdrawal", message }
  return { last_answer: JSON.stringify(last_answer) }
}

export async function write(transaction: Database, { id }: Row, columns: Record<string, unknown>): Promise<void> {
  await transaction(TABLE)
    .where({ id })
    .update({ ...columns, updated_at: transaction.fn.now() })
}
