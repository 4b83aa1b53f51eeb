import { MedusaError } from "@medusajs/framework/utils"
import { OrderRows } from "../orders/order-rows"
import type { Database, Row } from "../sql"
import type { LastAnswer } from "../types"
import { OutboxRows } from "./outbox-rows"
import { lock, NO_CLAIM, write, type ByStaff } from "./withdraw"

const TABLE = "billing_agent_notice"

/**
 * A person has done in the agent's own screen what was owed, so the agent has it: *accepted*, with all that follows from
 * that. What was to be undone there is undone: *withdrawn*.
 *
 * @throws MedusaError `not_allowed` when nothing is owed any more, or while it is being sent
 */
export async function settleByHand(db: Database, { id, actor, note }: ByStaff & { id: string }): Promise<void> {
  await db.transaction(async (transaction) => {
    const row = await lock(transaction, id)
    refuseWhatIsSettled(row)
    const other = await otherHalf(transaction, row)
    if (row.is_claimed || other?.is_claimed || (await isRegistrationOut(transaction, row))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Notice ${id} is being sent right now, and may be settled by itself: look again in a minute.`
      )
    }
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

/** Of a withdrawn shipment what takes it back, if that is still open; of what takes back, the shipment. */
async function otherHalf(transaction: Database, row: Row): Promise<Row | undefined> {
  if (row.kind === "shipment_cancel") {
    return lock(transaction, row.subject_notice_id as string)
  }
  const back = await transaction(TABLE)
    .where({ subject_notice_id: row.id })
    .whereNotIn("status", ["accepted", "not_required", "withdrawn"])
    .first("id")
  return back && lock(transaction, back.id)
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

function refuseWhatIsSettled({ id, status, withdrawal_requested_at }: Row): void {
  const isOver = status === "withdrawn" || status === "not_required"
  if (isOver || (status === "accepted" && !withdrawal_requested_at)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Notice ${id as string} is ${status as string}: nothing of it is left to be settled by hand.`
    )
  }
}

function answer(note = "It was done by hand in the agent's own screen.") {
  const last_answer: LastAnswer = { at: new Date().toISOString(), kind: "settled_by_hand", message: note }
  return { last_answer: JSON.stringify(last_answer) }
}
