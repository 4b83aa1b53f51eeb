import type { IOrderModuleService } from "@medusajs/framework/types"
import { BigNumber, createRawPropertiesFromBigNumber, MathBN, Modules } from "@medusajs/framework/utils"
import type { ActionContext, Performer } from "./context"

/** Medusa's module has it for each of its tables, though its type does not say so of this one. */
type OrderSummaries = { updateOrderSummaries(summaries: { id: string; totals: Totals }[]): Promise<unknown> }
type Totals = Record<string, unknown> & { transaction_total: number; pending_difference: number }

const orderModule = ({ container }: ActionContext): IOrderModuleService => container.resolve(Modules.ORDER)

export const recordCapture: Performer<"record_capture"> = (context, { capture_id, amount }) =>
  recordTransaction(context, { reference: "capture", reference_id: capture_id, amount })

/** As Medusa writes it: what is paid back is a negative amount. */
export const recordRefund: Performer<"record_refund"> = (context, { refund_id, amount }) =>
  recordTransaction(context, { reference: "refund", reference_id: refund_id, amount: -amount })

async function recordTransaction(
  context: ActionContext,
  transaction: { reference: string; reference_id: string; amount: number }
): Promise<void> {
  const { order } = context.reading
  if (order) {
    const { id: order_id, currency_code } = order
    await orderModule(context).addOrderTransactions([{ ...transaction, order_id, currency_code }])
  }
}

/** Medusa takes them off its sum, and keeps their rows as deleted; of such as are gone already it would fail. */
export const removeTransactions: Performer<"remove_transactions"> = async (context, { transaction_ids }) => {
  const left = await orderModule(context).listOrderTransactions({ id: transaction_ids }, { select: ["id"] })
  if (left.length > 0) {
    await orderModule(context).softDeleteOrderTransactions(left.map(({ id }) => id))
  }
}

/**
 * As Medusa itself reckons them anew at the next change of the order. Repeated, and by two at once, it comes to the same; a
 * transaction that comes in between is found uncounted at the next look.
 */
export const recountTransactions: Performer<"recount_transactions"> = async (context) => {
  const { deps, reading } = context
  const { rows } = await deps.pg.raw<{ rows: { id: string; totals: Totals; paid: string; refunded: string }[] }>(
    `SELECT s.id, s.totals, coalesce(sum(t.amount) FILTER (WHERE t.amount > 0), 0) AS paid,
            coalesce(-sum(t.amount) FILTER (WHERE t.amount < 0), 0) AS refunded
       FROM order_summary s
       JOIN "order" o ON o.id = s.order_id AND o.version = s.version
       LEFT JOIN order_transaction t ON t.order_id = o.id AND t.deleted_at IS NULL
      WHERE o.id = ? AND s.deleted_at IS NULL
      GROUP BY s.id`,
    [reading.order?.id ?? null]
  )
  const summaries = rows.map(({ id, totals, paid, refunded }) => {
    const transaction_total = MathBN.sub(paid, refunded)
    const uncounted = MathBN.sub(transaction_total, totals.transaction_total)
    const recounted = {
      ...totals,
      paid_total: new BigNumber(paid),
      refunded_total: new BigNumber(refunded),
      transaction_total: new BigNumber(transaction_total),
      pending_difference: new BigNumber(MathBN.sub(totals.pending_difference, uncounted)),
    }
    createRawPropertiesFromBigNumber(recounted)
    return { id, totals: recounted as unknown as Totals }
  })
  await (orderModule(context) as IOrderModuleService & OrderSummaries).updateOrderSummaries(summaries)
}
