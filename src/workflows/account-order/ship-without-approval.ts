import { MedusaError } from "@medusajs/framework/utils"
import type { AccountOrderDeps } from "../deps"
import { findAccountOrder } from "./find-account-order"
import { readFacts } from "./read-facts"
import { shipStopsOf } from "./ship-stop"

/**
 * Lets the goods of an order leave that should stay, at the merchant's own risk: what leaves unapproved is charged to the
 * own book as unguaranteed, what leaves without enough credit beyond the limit. Who said so and why stays with the order.
 *
 * @throws MedusaError `not_found` · `not_allowed` when nothing stops the order
 */
export async function shipWithoutApproval(
  deps: AccountOrderDeps,
  { order_id, reason, actor }: { order_id: string; reason: string; actor: string }
): Promise<void> {
  const record = await findAccountOrder(deps, { order_id })
  if (!record) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order on account with id: ${order_id} was not found`)
  }
  const causes = shipStopsOf(await readFacts(deps, record.id)).map(({ cause }) => cause)
  if (causes.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Nothing stops this order: pack and ship it as usual.",
      "nothing_to_override"
    )
  }
  await deps.tradeCredit.overrideShipStop({ id: record.id, causes, reason, actor })
}
