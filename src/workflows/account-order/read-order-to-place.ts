import { toMinor } from "../../domain/money/money"
import { onAccount, type Authorizing, type OrderToPlace } from "../../domain/order-life/placement"
import { payableAmount } from "../../domain/order-life/shipped-value"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import type { Purchase } from "../eligibility/judge-programs"
import { findAccountOrder } from "./find-account-order"
import { readFacts } from "./read-facts"
import { readOrder } from "./read-order"

export type PlacementReading = {
  state: OrderToPlace
  /** Ours of it, from an earlier attempt or because it is on account. */
  record: AccountOrderRecord | null
  /** Null: a guest's order. */
  customer_id: string | null
  purchase: Omit<Purchase, "po_number">
}

type OrderRow = Authorizing & {
  status: string
  is_draft_order: boolean
  currency_code: string
  customer_id: string | null
  country_code: string | null
  paid_otherwise: boolean
}

/**
 * What Medusa's modules do not tell in one go. A guest's order has a customer, too, one without a login. Other methods'
 * payments count as long as they hold or have money of the buyer's. Medusa's own `pp_system_default` holds none before it
 * is captured: it says that staff see to the money, and gives way (`placement-session.ts`).
 */
const READ_ORDER = `
  SELECT o.status, o.is_draft_order, o.currency_code,
         CASE WHEN cu.has_account THEN o.customer_id END AS customer_id,
         coalesce(sa.country_code, ba.country_code) AS country_code,
         EXISTS (
           SELECT 1
             FROM order_payment_collection opc
             JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
             LEFT JOIN LATERAL (SELECT count(*) AS times, coalesce(sum(c.amount), 0) AS amount
                                  FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL) captured ON true
            WHERE opc.order_id = o.id AND opc.deleted_at IS NULL AND p.canceled_at IS NULL AND p.provider_id NOT LIKE :ours
              AND ((p.captured_at IS NULL AND NOT (p.provider_id = :by_staff AND captured.times = 0)) OR
                   captured.amount
                 > (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL))
         ) AS paid_otherwise,
         greatest(o.created_at, (
           SELECT max(ps.created_at)
             FROM order_payment_collection opc
             JOIN payment_session ps ON ps.payment_collection_id = opc.payment_collection_id AND ps.deleted_at IS NULL
            WHERE opc.order_id = o.id AND opc.deleted_at IS NULL AND ps.provider_id LIKE :ours)) AS begun_at,
         EXISTS (SELECT 1 FROM credit_account_order known
                  WHERE known.order_id = o.id AND known.claim_owner IS NOT NULL AND known.claim_expires_at > now()) AS is_claimed
    FROM "order" o
    LEFT JOIN customer cu ON cu.id = o.customer_id
    LEFT JOIN order_address sa ON sa.id = o.shipping_address_id
    LEFT JOIN order_address ba ON ba.id = o.billing_address_id
   WHERE o.id = :order_id AND o.deleted_at IS NULL`

/** @returns null when there is no such order */
export async function readOrderToPlace(deps: AccountOrderDeps, orderId: string): Promise<PlacementReading | null> {
  const { rows } = await deps.pg.raw<{ rows: OrderRow[] }>(READ_ORDER, {
    ours: `pp\\_${PROVIDER_IDENTIFIER}\\_%`,
    by_staff: "pp_system_default",
    order_id: orderId,
  })
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
      on_account: record ? onAccount((await readFacts(deps, record.id)).facts, row) : "no",
    },
  }
}

/** Of a currency that no program has, no program takes the order, so its decimals do not matter. */
function decimalsOf({ tradeCredit }: AccountOrderDeps, currencyCode: string): number {
  return tradeCredit.programs().find(({ currency_code }) => currency_code === currencyCode)?.currency_decimals ?? 0
}
