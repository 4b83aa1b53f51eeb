import { toMinor } from "../../domain/money/money"
import type { OrderToPlace } from "../../domain/order-life/placement"
import { payableAmount } from "../../domain/order-life/shipped-value"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import type { Purchase } from "../eligibility/judge-programs"
import { findAccountOrder } from "./find-account-order"
import { readFacts, type Reading } from "./read-facts"
import { readOrder } from "./read-order"

export type PlacementReading = {
  state: OrderToPlace
  /** Ours of it, from an earlier attempt or because it is on account. */
  record: AccountOrderRecord | null
  /** Null: a guest's order. */
  customer_id: string | null
  purchase: Omit<Purchase, "po_number">
}

type OrderRow = {
  status: string
  is_draft_order: boolean
  currency_code: string
  customer_id: string | null
  country_code: string | null
  paid_otherwise: boolean
}

/**
 * What Medusa's modules do not tell in one go. A guest's order has a customer, too, one without a login. Other methods'
 * payments count as long as they hold or have money of the buyer's.
 */
const READ_ORDER = `
  SELECT o.status, o.is_draft_order, o.currency_code,
         CASE WHEN cu.has_account THEN o.customer_id END AS customer_id,
         coalesce(sa.country_code, ba.country_code) AS country_code,
         EXISTS (
           SELECT 1
             FROM order_payment_collection opc
             JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
            WHERE opc.order_id = o.id AND opc.deleted_at IS NULL AND p.canceled_at IS NULL AND p.provider_id NOT LIKE ?
              AND (p.captured_at IS NULL OR
                   (SELECT coalesce(sum(c.amount), 0) FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL)
                 > (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL))
         ) AS paid_otherwise
    FROM "order" o
    LEFT JOIN customer cu ON cu.id = o.customer_id
    LEFT JOIN order_address sa ON sa.id = o.shipping_address_id
    LEFT JOIN order_address ba ON ba.id = o.billing_address_id
   WHERE o.id = ? AND o.deleted_at IS NULL`

/** @returns null when there is no such order */
export async function readOrderToPlace(deps: AccountOrderDeps, orderId: string): Promise<PlacementReading | null> {
  const { rows } = await deps.pg.raw<{ rows: OrderRow[] }>(READ_ORDER, [`pp\\_${PROVIDER_IDENTIFIER}\\_%`, orderId])
  const order = rows[0] ? await readOrder(deps, orderId) : null
  if (!order) {
    return null
  }
  const [row] = rows
  const record = await findAccountOrder(deps, { order_id: orderId })
  const { currency_code, country_code } = row
  const decimals = decimalsOf(deps, currency_code)
  return {
    record,
    customer_id: row.customer_id,
    purchase: { total: order.total, currency_code, country_code, order_id: orderId, cart_id: record?.cart_id ?? null },
    state: {
      is_draft: row.is_draft_order || row.status === "draft",
      canceled: order.canceled,
      payable: payableAmount(order, decimals),
      pending: toMinor(order.pending, decimals),
      paid_otherwise: row.paid_otherwise,
      on_account: record ? onAccount(await readFacts(deps, record.id)) : "no",
    },
  }
}

/** What a hold or a charge stands for is on account; without either, a session that may still be authorised is waited for. */
function onAccount({ facts: { session, records } }: Reading): OrderToPlace["on_account"] {
  const { hold, charges } = records
  if (hold?.status === "open" || charges.length > 0) {
    return "yes"
  }
  const isWaiting = session?.status === "pending_authorization" || session?.status === "pending"
  return isWaiting && session.has_order_link && hold?.status !== "released" ? "under_way" : "no"
}

/** Of a currency that no program has, no program takes the order, so its decimals do not matter. */
function decimalsOf({ tradeCredit }: AccountOrderDeps, currencyCode: string): number {
  return tradeCredit.programs().find(({ currency_code }) => currency_code === currencyCode)?.currency_decimals ?? 0
}
