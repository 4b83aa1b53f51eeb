import { MedusaError } from "@medusajs/framework/utils"
import { canBeSettledByHand } from "../../../domain/shipment/board"
import { OrderRows } from "../orders/order-rows"
import type { Database, Row } from "../sql"
import type { LastAnswer, NoticeStatus } from "../types"
import { OutboxRows } from "./outbox-rows"
import { lock, NO_CLAIM, write, type ByStaff } from "./withdraw"

const TABLE = "billing_agent_notice"

/**
 * A person has done in the agent's own screen what was owed, so the agent has it: *accepted*, with all that follows from
 * that. What was to be undone there is undone: *withdrawn*.
 *
 * @throws MedusaError `not_allowed` when nothing of it was left to a person, or while it is being sent
 */
export async function settleByHand(db: Database, { id, actor, note }: ByStaff & { id: string }): Promise<void> {
  await db.transaction(async (transaction) => {
    const { row, other } = await lockHalves(transaction, id)
    if (row.is_claimed || other?.is_claimed || (await isRegistrationOut(transaction, row))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Notice ${id} is being sent right now, and may be settled by itself: look again in a minute.`,
        "notice_sending"
      )
    }
    refuseWhatIsNotOwed(row)
    const settled = { settled_by: actor, ...answer(note), next_attempt_at: null, unanswered_sends: 0, ...NO_CLAIM }
    const accepted = { ...settled, status: "accepted", accepted_at: transaction.fn.now() }
    if (row.withdrawal_requested_at) {
      await write(transaction, row, { ...settled, status: "withdrawn" })
      await (other && write(transaction, other, accepted))
      return
    }
    await write(transaction, row, accepted)
    await follow(transaction, row)
  })
}

/**
 * The notice, and its other half: of a withdrawn shipment what takes it back, if that is still open; of what takes back, the
 * shipment. Always the shipment first, so that two who settle one half each do not wait for one another.
 */
async function lockHalves(transaction: Database, id: string): Promise<{ row: Row; other?: Row }> {
  // Which shipment it takes back never changes, so this is certain without a lock.
  const { subject_notice_id } = await transaction(TABLE).where({ id }).first("subject_notice_id")
  if (subject_notice_id) {
    const other = await lock(transaction, subject_notice_id)
    return { row: await lock(transaction, id), other }
  }
  const row = await lock(transaction, id)
  const back = await transaction(TABLE)
    .where({ subject_notice_id: id })
    .whereNotIn("status", ["accepted", "not_required", "withdrawn"])
    .first("id")
  return { row, other: back && (await lock(transaction, back.id)) }
}

/** An order whose registration is out must not count as cancelled before that is answered. */
async function isRegistrationOut(transaction: Database, { kind, registration_id }: Row): Promise<boolean> {
  return kind === "order_cancel" && new OrderRows(() => transaction).isBeingSent(registration_id as string)
}

/** What an agent's yes would have brought about. */
async function follow(transaction: Database, row: Row): Promise<void> {
  if (row.kind === "shipment_cancel") {
    await new OutboxRows(() => transaction).markTakenBack(row.subject_notice_id as string)
  }
  if (row.kind === "order_cancel") {
    await new OrderRows(() => transaction).markGone(row.registration_id as string)
  }
}

function refuseWhatIsNotOwed(row: Row): void {
  const { id, status } = row as { id: string; status: NoticeStatus }
  if (canBeSettledByHand({ status, withdrawal_requested_at: row.withdrawal_requested_at as Date | null })) {
    return
  }
  const isDone = ["accepted", "withdrawn", "not_required"].includes(status)
  const why = isDone
    ? "nothing of it is left to be settled by hand."
    : "it is told by itself, and only what was left to a person is settled by hand. Withdraw it if it must not be told."
  const code = isDone ? `notice_${status}` : "notice_told_by_itself"
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Notice ${id} is ${status}: ${why}`, code)
}

function answer(note = "It was done by hand in the agent's own screen.") {
  const last_answer: LastAnswer = { at: new Date().toISOString(), kind: "settled_by_hand", message: note }
  return { last_answer: JSON.stringify(last_answer) }
}
