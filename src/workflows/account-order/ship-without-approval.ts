import { MedusaError } from "@medusajs/framework/utils"
import { overrideWords, shipBeyondProblem } from "../../domain/credit/override"
import { toMajor } from "../../domain/money/money"
import { beyondLimitOf } from "../../domain/order-life/held-value"
import type { ByStaff, OverrideShipStop } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { findAccountOrder } from "./find-account-order"
import { readFacts, type Reading } from "./read-facts"
import { CREDIT_STOP, shipStopsOf } from "./ship-stop"

/**
 * Lets the goods of an order leave that should stay, at the merchant's own risk: what leaves unapproved is charged to the
 * own book as unguaranteed, what leaves without enough credit beyond the limit. Who said so and why stays with the order.
 *
 * @throws MedusaError `not_found` · `not_allowed` for a secret API key, when nothing stops the order, or where credit is
 * missing and it takes two people
 */
export async function shipWithoutApproval(
  deps: AccountOrderDeps,
  { order_id, reason, actor, is_person }: ByStaff<Pick<OverrideShipStop, "reason" | "actor">> & { order_id: string }
): Promise<void> {
  if (!is_person) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, overrideWords("person_required"), "person_required")
  }
  const record = await findAccountOrder(deps, { order_id })
  if (!record) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order on account with id: ${order_id} was not found`)
  }
  const reading = await readFacts(deps, record.id)
  const stops = shipStopsOf(reading)
  if (stops.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Nothing stops this order: pack and ship it as usual.",
      "nothing_to_override"
    )
  }
  const shortfall_amount = stops.find(({ amount }) => amount !== undefined)?.amount
  if (shortfall_amount !== undefined) {
    refuseBeyond(reading)
  }
  const causes = stops.map(({ cause }) => cause)
  const status_event_id = causes.includes(CREDIT_STOP) ? (reading.book.status_event_id ?? undefined) : undefined
  await deps.tradeCredit.overrideShipStop({ id: record.id, causes, shortfall_amount, status_event_id, reason, actor })
}

/** What leaves is lent beyond the limit, which nobody may allow here who may not allow it there. */
function refuseBeyond({ facts, program, book: { account } }: Reading): void {
  const problem = shipBeyondProblem(toMajor(beyondLimitOf(facts), program.currency_decimals), {
    book: program.book,
    credit_limit: account?.credit_limit ?? null,
    second_person_above: program.second_person_above.limit,
  })
  if (problem) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, overrideWords(problem), problem)
  }
}
