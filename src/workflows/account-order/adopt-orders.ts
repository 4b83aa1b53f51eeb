import { hasAccounts, PROVIDER_IDENTIFIER } from "../../domain/program/program"
import type { AccountOrderDeps } from "../deps"
import { readCheckout } from "./read-checkout"

const ORDERS_A_RUN_MAX = 50

/**
 * Finds orders that came with one of our payment sessions but of which we have no record: the server died after Medusa
 * had made the order and before the provider was asked. Medusa never asks again, so they would stand unpaid and unwatched,
 * and could be shipped for nothing. With a record they are authorised, or shown, like any other stalled order.
 *
 * @returns how many were found
 */
export async function adoptOrders({ pg, tradeCredit }: AccountOrderDeps): Promise<number> {
  const { rows } = await pg.raw<{ rows: { session_id: string; provider_id: string }[] }>(
    `SELECT ps.id AS session_id, ps.provider_id
       FROM payment_session ps
       JOIN order_payment_collection opc ON opc.payment_collection_id = ps.payment_collection_id AND opc.deleted_at IS NULL
       JOIN "order" o ON o.id = opc.order_id AND o.deleted_at IS NULL AND o.canceled_at IS NULL
      WHERE ps.provider_id LIKE ? AND ps.status = 'pending' AND ps.deleted_at IS NULL
        AND ps.created_at > now() - interval '7 days' AND o.created_at < now() - interval '2 minutes'
        AND NOT EXISTS (SELECT 1 FROM credit_account_order known
                         WHERE known.order_id = o.id OR known.payment_session_id = ps.id)
      LIMIT ?`,
    [`pp\\_${PROVIDER_IDENTIFIER}\\_%`, ORDERS_A_RUN_MAX]
  )
  for (const { session_id, provider_id } of rows) {
    const program = tradeCredit.programs().find((one) => one.provider_id === provider_id)
    const checkout = program && (await readCheckout(pg, session_id))
    if (!program || !checkout) {
      continue
    }
    const { customer_id } = checkout
    const [buyer] = hasAccounts(program) && customer_id ? await tradeCredit.readBuyer(customer_id, [program.id]) : []
    await tradeCredit.openAccountOrder({
      program_id: program.id,
      account_id: buyer?.account?.id ?? null,
      customer_id,
      cart_id: checkout.cart_id,
      order_id: checkout.order_id,
      display_id: checkout.display_id,
      payment_session_id: session_id,
      currency_code: checkout.currency_code,
      po_number: checkout.po_number,
    })
  }
  return rows.length
}
