import { MedusaError } from "@medusajs/framework/utils"
import type { AccountOrderDeps } from "../deps"

/**
 * "Captured" means charged to the account, so no more may be captured than has been charged and not taken back. Medusa has written the
 * capture row before it asks and takes it back when this throws (05 §1.5); its id is all that we are given.
 *
 * @throws MedusaError `not_allowed` that says what will happen by itself
 */
export async function guardCapture({ pg, tradeCredit }: AccountOrderDeps, captureId: string): Promise<void> {
  const { rows } = await pg.raw<{ rows: CapturedOrder[] }>(
    `WITH mine AS (
       SELECT p.* FROM capture c JOIN payment p ON p.id = c.payment_id WHERE c.id = ? AND c.deleted_at IS NULL
     ), ours AS (
       SELECT other.id
         FROM mine
         JOIN order_payment_collection o ON o.payment_collection_id = mine.payment_collection_id AND o.deleted_at IS NULL
         JOIN order_payment_collection theirs ON theirs.order_id = o.order_id AND theirs.deleted_at IS NULL
         JOIN payment other ON other.payment_collection_id = theirs.payment_collection_id AND other.deleted_at IS NULL
        WHERE other.provider_id = mine.provider_id
     )
     SELECT mine.payment_session_id, mine.currency_code,
            (SELECT coalesce(sum(amount), 0) FROM capture WHERE payment_id IN (SELECT id FROM ours) AND deleted_at IS NULL) AS captured,
            (SELECT coalesce(sum(amount), 0) FROM refund WHERE payment_id IN (SELECT id FROM ours) AND deleted_at IS NULL) AS refunded
       FROM mine`,
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
  const { charges, credits } = await tradeCredit.readAccountOrder(record.id)
  const sum = (papers: { amount: number }[]) => papers.reduce((total, { amount }) => total + amount, 0)
  const [charged, credited] = [sum(charges), sum(credits)]
  // As the plan captures: a refund makes room only as far as credits explain it (`rules/payment.ts`).
  const room = charged - credited + Math.min(Number(row.refunded), credited)
  const { currency_decimals } = tradeCredit.program(record.program_id)
  // Medusa's total may exceed the payable amount by the fraction that rounding took (03): always below one unit.
  if (Number(row.captured) >= room + 10 ** -currency_decimals) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Only what has been shipped is captured on an order on account: ${charged} ${row.currency_code.toUpperCase()} so far` +
        `${credited > 0 ? `, of which ${credited} was taken back` : ""}. ` +
        "Mark the parcel as shipped and its value is captured by itself; nothing has to be captured by hand."
    )
  }
}

type CapturedOrder = { payment_session_id: string; currency_code: string; captured: string; refunded: string }
