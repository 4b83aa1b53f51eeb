import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createOrUpdateOrderPaymentCollectionWorkflow,
  createPaymentSessionsWorkflow,
  deletePaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { depsOf } from "../deps"
import { findAccountOrder } from "./find-account-order"

export type StartPlacement = {
  order_id: string
  provider_id: string
  /** Null: a guest. */
  customer_id: string | null
  po_number: string | null
  actor: string
}

/**
 * The session of an order that staff put on account. The unpaid collection is brought to what is to be paid, or made:
 * converting a draft makes none (05 §10). One in which nothing but a payment of `pp_system_default` is authorised makes way
 * with it, as in any order change: Medusa opens another and cancels that one.
 *
 * @returns null when nothing is to be paid
 */
export async function startPlacement(
  container: MedusaContainer,
  { order_id, provider_id, customer_id, po_number, actor }: StartPlacement
): Promise<string | null> {
  await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id } })
  const { pg } = depsOf(container)
  const collection: { id: string } | undefined = await pg("order_payment_collection as link")
    .join("payment_collection", "payment_collection.id", "link.payment_collection_id")
    .where({ "link.order_id": order_id })
    .whereNull("link.deleted_at")
    .whereNull("payment_collection.deleted_at")
    .whereIn("payment_collection.status", ["not_paid", "awaiting"])
    .orderBy("payment_collection.created_at", "desc")
    .first("payment_collection.id")
  if (!collection) {
    return null
  }
  const { result } = await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collection.id,
      provider_id,
      data: { po_number },
      // Kept with the session and out of reach of any client (09 12). Not Medusa's `customer_id`: it would make an account
      // holder, which of two sessions at once one cannot, and copy the customer's addresses into the session.
      context: { placed_by: actor, placed_for: customer_id },
    },
  })
  return result.id
}

/**
 * The agent, or a checkout that was faster, said no: the session goes and the order stays unpaid. Where credit is held all
 * the same, something broke in between; the session stays, and the sweeper takes it up.
 *
 * @returns whether it went
 */
export async function dropPlacement(
  container: MedusaContainer,
  { order_id, session_id }: { order_id: string; session_id: string }
): Promise<boolean> {
  const deps = depsOf(container)
  const record = await findAccountOrder(deps, { order_id })
  const book = record && (await deps.tradeCredit.readAccountOrder(record.id))
  if (book?.holds.some(({ status }) => status === "open")) {
    return false
  }
  await deletePaymentSessionsWorkflow(container).run({ input: { ids: [session_id] } })
  if (record) {
    await deps.tradeCredit.discardAccountOrder(record.id)
  }
  return true
}
