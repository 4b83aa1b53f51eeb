import { MedusaError } from "@medusajs/framework/utils"
import { isPendingWrong } from "../../domain/order-life/rules/payment"
import type { AccountOrderDeps } from "../deps"
import { findAccountOrderOfSession } from "./find-account-order"
import { readFacts } from "./read-facts"

/**
 * A refund lowers what the buyer owes, so no more is paid back than was charged and captured; Medusa's own limit lets one
 * unit of the currency more through (09 44). Medusa has written the refund row before it asks and takes it back when this
 * throws. Nothing is booked here: settle-order does it when the refund stands in the order's books. Not while what Medusa
 * takes for pending is wrong: it would lower the order's total, for good, for goods that have come back.
 *
 * @throws MedusaError `not_allowed` that says how much may be refunded, or when
 */
export async function guardRefund(deps: AccountOrderDeps, refundId: string): Promise<void> {
  const { pg, tradeCredit } = deps
  const { rows } = await pg.raw<{ rows: RefundedPayment[] }>(
    `SELECT p.payment_session_id, p.currency_code, r.amount,
            (SELECT coalesce(sum(c.amount), 0) FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL) AS captured,
            (SELECT coalesce(sum(o.amount), 0) FROM refund o
              WHERE o.payment_id = p.id AND o.id <> r.id AND o.deleted_at IS NULL) AS refunded
       FROM refund r
       JOIN payment p ON p.id = r.payment_id
      WHERE r.id = ? AND r.deleted_at IS NULL`,
    [refundId]
  )
  const row = rows[0]
  const record = row ? await findAccountOrderOfSession(deps, row.payment_session_id) : null
  if (!row || !record) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payment has no order on account, so nothing can be refunded on it."
    )
  }
  const left = withoutFloatNoise(Number(row.captured) - Number(row.refunded))
  if (withoutFloatNoise(Number(row.amount)) > left) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `At most ${left} ${row.currency_code.toUpperCase()} can be refunded on this payment: what was charged and captured, ` +
        "less what was refunded before. Nothing was changed."
    )
  }
  await tradeCredit.wakeAccountOrder({ id: record.id })
  const { facts } = await readFacts(deps, record.id)
  if (isPendingWrong(facts)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Medusa's sums of this order are just being put right. Nothing was changed; refund it again in half a minute."
    )
  }
}

type RefundedPayment = {
  payment_session_id: string
  currency_code: string
  amount: string
  captured: string
  refunded: string
}

const withoutFloatNoise = (amount: number) => Number(amount.toFixed(9))
