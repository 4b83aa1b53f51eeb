import { MedusaError } from "@medusajs/framework/utils"
import type { AccountOrderDeps } from "../deps"

/**
 * "Captured" means charged to the account, so no more may be captured than has been charged. Medusa has written the
 * capture row before it asks and takes it back when this throws (05 §1.5); its id is all that we are given.
 *
 * @throws MedusaError `not_allowed` that says what will happen by itself
 */
export async function guardCapture({ pg, tradeCredit }: AccountOrderDeps, captureId: string): Promise<void> {
  const { rows } = await pg.raw<{ rows: { payment_session_id: string; currency_code: string; captured: string }[] }>(
    `SELECT p.payment_session_id, p.currency_code,
            (SELECT coalesce(sum(others.amount), 0)
               FROM capture others
               JOIN payment other ON other.id = others.payment_id AND other.deleted_at IS NULL
               JOIN order_payment_collection theirs ON theirs.payment_collection_id = other.payment_collection_id AND theirs.deleted_at IS NULL
              WHERE others.deleted_at IS NULL AND other.provider_id = p.provider_id
                AND theirs.order_id = (SELECT mine.order_id FROM order_payment_collection mine
                                        WHERE mine.payment_collection_id = p.payment_collection_id AND mine.deleted_at IS NULL)) AS captured
       FROM capture c
       JOIN payment p ON p.id = c.payment_id
      WHERE c.id = ? AND c.deleted_at IS NULL`,
    [captureId]
  )
  const row = rows[0]
  const record = row ? await tradeCredit.findAccountOrder({ payment_session_id: row.payment_session_id }) : null
  if (!row || !record) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payment has no order on account, so nothing can be captured on it."
    )
  }
  const { charges } = await tradeCredit.readAccountOrder(record.id)
  const charged = charges.reduce((sum, { amount }) => sum + amount, 0)
  const { currency_decimals } = tradeCredit.program(record.program_id)
  // Medusa's total may exceed the payable amount by the fraction that rounding took (03): always below one unit.
  if (Number(row.captured) >= charged + 10 ** -currency_decimals) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Only what has been shipped is captured on an order on account: ${charged} ${row.currency_code.toUpperCase()} so far. ` +
        "Mark the parcel as shipped and its value is captured by itself; nothing has to be captured by hand."
    )
  }
}
