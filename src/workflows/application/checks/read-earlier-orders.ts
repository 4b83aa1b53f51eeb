import { orderHistory, type EarlierOrder, type OrderHistory } from "../../../domain/screening/checks/earlier-orders"
import type { DeliveryAddress } from "../../../domain/screening/checks/delivery-addresses"
import type { AccountOrderDeps } from "../../deps"

/** What a customer with thousands of orders did lately says as much. */
const READ_MAX = 100

const FIELDS = [
  "id",
  "display_id",
  "created_at",
  "canceled_at",
  "currency_code",
  "summary.*",
  "shipping_address.*",
  "payment_collections.payments.provider_id",
]

type RawOrder = Pick<EarlierOrder, "id" | "display_id" | "currency_code"> & {
  created_at: string | Date
  canceled_at: string | Date | null
  /** Not `total`, for which Medusa reads and computes every line. */
  summary: { current_order_total?: number | string | null } | null
  shipping_address: DeliveryAddress | null
  payment_collections: { payments: { provider_id: string }[] | null }[] | null
}

/** A customer's orders, on account or not, with where they went. */
export async function readEarlierOrders(
  deps: Pick<AccountOrderDeps, "query">,
  customerId: string
): Promise<{ history: OrderHistory; addresses: DeliveryAddress[] }> {
  const filters = { customer_id: customerId, is_draft_order: false }
  const page = (order: "ASC" | "DESC", take: number) => ({ take, skip: 0, order: { created_at: order } })
  const [newest, oldest] = await Promise.all([
    deps.query.graph({ entity: "order", fields: FIELDS, filters, pagination: page("DESC", READ_MAX) }),
    deps.query.graph({ entity: "order", fields: ["created_at"], filters, pagination: page("ASC", 1) }),
  ])
  const orders = newest.data as unknown as RawOrder[]
  const returned = await readReturned(
    deps,
    orders.map(({ id }) => id)
  )
  const [first] = oldest.data as unknown as Pick<RawOrder, "created_at">[]
  const history = orderHistory(
    orders.map((order) => toEarlier(order, returned)),
    { order_count: newest.metadata?.count ?? orders.length, first_order_at: first ? iso(first.created_at) : null }
  )
  return { history, addresses: orders.flatMap(({ shipping_address }) => shipping_address ?? []) }
}

/** Which of these orders goods came back from. */
async function readReturned({ query }: Pick<AccountOrderDeps, "query">, orderIds: string[]): Promise<Set<string>> {
  if (orderIds.length === 0) {
    return new Set()
  }
  const { data } = await query.graph({
    entity: "return",
    fields: ["order_id"],
    filters: { order_id: orderIds, status: ["received", "partially_received"] },
  })
  return new Set(data.map(({ order_id }) => order_id))
}

function toEarlier(order: RawOrder, returned: Set<string>): EarlierOrder {
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection.payments ?? [])
  return {
    id: order.id,
    display_id: order.display_id,
    created_at: iso(order.created_at),
    currency_code: order.currency_code,
    total: Number(order.summary?.current_order_total ?? 0),
    cancelled: order.canceled_at !== null,
    returned: returned.has(order.id),
    provider_ids: [...new Set(payments.map(({ provider_id }) => provider_id))],
  }
}

function iso(instant: string | Date): string {
  return new Date(instant).toISOString()
}
