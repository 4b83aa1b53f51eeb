import { MedusaError } from "@medusajs/framework/utils"
import { mayBeAccepted } from "../../domain/order-life/attention/seen"
import { plan } from "../../domain/order-life/plan"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { findAccountOrder } from "./find-account-order"
import { readFacts } from "./read-facts"

/** Something that needs attention on an order, by the code it is listed under. */
export type AttentionOfOrder = { order_id: string; code: string }

/**
 * A person has seen to it where it is settled, such as with the buyer: it leaves the list and the order's page. What counts
 * is how it stands now, not what the last look found; should it become more, it is there again.
 *
 * @throws MedusaError `not_found` · `not_allowed` for what is put right here, so that it stays until it is
 */
export async function acceptAttention(
  deps: AccountOrderDeps,
  { order_id, code, reason, actor }: AttentionOfOrder & { reason: string; actor: string }
): Promise<void> {
  const record = await getAccountOrder(deps, order_id)
  const item = plan((await readFacts(deps, record.id)).facts).attention.find((one) => one.code === code)
  if (!item) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Nothing called ${code} needs attention on order ${order_id}.`)
  }
  if (!mayBeAccepted(item)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `What is called ${code} is put right on the order itself, and stands there until it is: ${item.message}`,
      "attention_not_acceptable"
    )
  }
  await deps.tradeCredit.acceptAttention({ id: record.id, item, reason, actor })
  // A settle that ended meanwhile may have found more than was seen here, which this has written over.
  await deps.tradeCredit.wakeAccountOrder({ id: record.id })
}

/** It is to stand in the list again. @throws MedusaError `not_found` where nothing of it was accepted */
export async function reopenAttention(
  deps: AccountOrderDeps,
  { order_id, code, actor }: AttentionOfOrder & { actor: string }
): Promise<void> {
  const { id } = await getAccountOrder(deps, order_id)
  if (!(await deps.tradeCredit.reopenAttention({ id, code, actor }))) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Nothing called ${code} was marked as seen on order ${order_id}.`
    )
  }
}

async function getAccountOrder(deps: AccountOrderDeps, order_id: string): Promise<AccountOrderRecord> {
  const record = await findAccountOrder(deps, { order_id })
  if (!record) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order on account with id: ${order_id} was not found`)
  }
  return record
}
