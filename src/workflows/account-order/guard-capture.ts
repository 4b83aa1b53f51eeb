import { MedusaError } from "@medusajs/framework/utils"
import { toMajor } from "../../domain/money/money"
import { goodwillDue, lowerPriceDue, missingInMedusa, roundingOfBooks } from "../../domain/order-life/medusa-balance"
import { receivableOf } from "../../domain/order-life/receivable"
import type { AccountOrderDeps } from "../deps"
import { findAccountOrderOfSession } from "./find-account-order"
import { readFacts } from "./read-facts"

/**
 * "Captured" means charged to the account, so no more may be captured than has been charged and not taken back. Medusa has
 * written the capture row before it asks and takes it back when this throws (05 §1.5); its id is all that we are given.
 *
 * @throws MedusaError `not_allowed` that says what will happen by itself
 */
export async function guardCapture(deps: AccountOrderDeps, captureId: string): Promise<void> {
  const { rows } = await deps.pg.raw<{ rows: { payment_session_id: string }[] }>(
    `SELECT p.payment_session_id FROM capture c JOIN payment p ON p.id = c.payment_id
      WHERE c.id = ? AND c.deleted_at IS NULL`,
    [captureId]
  )
  const record = rows[0] ? await findAccountOrderOfSession(deps, rows[0].payment_session_id) : null
  if (!record) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payment has no order on account, so nothing can be captured on it."
    )
  }
  const { facts, program } = await readFacts(deps, record.id)
  const major = (amount: number) => toMajor(amount, program.currency_decimals)
  // The last capture takes what rounding took from the payable amount, too (03).
  if (missingInMedusa(facts) - major(goodwillDue(facts) + lowerPriceDue(facts)) <= -roundingOfBooks(facts)) {
    const { charged, credited } = receivableOf(facts.records)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Only what has been shipped is captured on an order on account: ${major(charged)} ` +
        `${program.currency_code.toUpperCase()} so far` +
        `${credited > 0 ? `, of which ${major(credited)} was taken back` : ""}. ` +
        "Mark the parcel as shipped and its value is captured by itself; nothing has to be captured by hand."
    )
  }
}
