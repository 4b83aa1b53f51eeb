import type {
  FulfillmentFacts,
  LabelFacts,
  OrderFacts,
  OrderLineFacts,
  ReturnFacts,
  ShippingFacts,
  TransactionFacts,
} from "../../domain/order-life/facts"
import { isTentative, type CountedPieces } from "../../domain/order-life/tentative-parcels"
import { guessCarrier } from "../../domain/shipment/carriers"
import type { AccountOrderDeps } from "../deps"
import { readChanges } from "./read-changes"
import { readRefundVersions, readReturns, type RefundVersion } from "./read-returns"
import { readTransactions } from "./read-transactions"
import {
  number,
  refundCreditLines,
  wholeAmounts,
  type RawAmount,
  type RawAmounts,
  type RawCreditLine,
  type ReturnableLine,
} from "./whole-order"

/** An order as the plan and the agents need it, and what only the way to an agent needs. */
export type ReadOrder = OrderFacts & {
  display_id: number
  customer_id: string | null
  currency_code: string
  created_at: Date
}

const AMOUNTS = ["subtotal", "discount_subtotal", "discount_tax_total", "tax_total", "total"]

const FIELDS = [
  "id",
  "display_id",
  "status",
  "version",
  "summary",
  "canceled_at",
  "created_at",
  "currency_code",
  "customer_id",
  "total",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "items.detail.*",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  ...AMOUNTS.map((amount) => `items.${amount}`),
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  ...AMOUNTS.map((amount) => `shipping_methods.${amount}`),
  "fulfillments.*",
  "fulfillments.items.*",
  "fulfillments.labels.*",
  "credit_lines.*",
]

/**
 * Null: there is no such order (any more).
 *
 * @param charged the fulfilments that are charged, which are gone whatever Medusa is at (`tentative-parcels.ts`)
 */
export async function readOrder(
  { query, pg }: Pick<AccountOrderDeps, "query" | "pg">,
  orderId: string,
  charged: string[] = []
): Promise<ReadOrder | null> {
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const order = data[0] as unknown as RawOrder | undefined
  // After the order: what arrives in between is then both awaited and received, never neither.
  if (!order) {
    return null
  }
  const [returns, refundVersions, changes, transactions] = await Promise.all([
    readReturns(pg, orderId),
    readRefundVersions(pg, orderId),
    readChanges(pg, orderId),
    readTransactions(pg, orderId),
  ])
  return toFacts(order, { charged, returns, refundVersions, changes, transactions })
}

type Beside = {
  charged: string[]
  returns: ReturnFacts[]
  refundVersions: RefundVersion[]
  changes: Awaited<ReturnType<typeof readChanges>>
  transactions: TransactionFacts[]
}

type RawLine = RawAmounts &
  ReturnableLine & {
    id: string
    title: string
    product_title: string | null
    variant_sku: string | null
    quantity: RawAmount
    unit_price: RawAmount
    requires_shipping: boolean
    variant: { inventory_items: { inventory_item_id: string; required_quantity: number }[] | null } | null
  }
type RawFulfillment = {
  id: string
  created_at: string
  shipped_at: string | null
  delivered_at: string | null
  canceled_at: string | null
  requires_shipping: boolean
  provider_id: string | null
  items: { line_item_id: string; inventory_item_id: string | null; quantity: RawAmount }[] | null
  labels:
    { id: string; created_at: string | Date; tracking_number: string | null; tracking_url: string | null }[] | null
}
type RawOrder = {
  id: string
  display_id: number
  status: string
  version: number
  summary: { pending_difference: RawAmount; transaction_total: RawAmount }
  canceled_at: string | null
  created_at: string
  currency_code: string
  customer_id: string | null
  total: RawAmount
  items: RawLine[] | null
  credit_lines: RawCreditLine[] | null
  shipping_methods: (RawAmounts & { id: string; name: string; tax_lines: { rate: RawAmount }[] | null })[] | null
  fulfillments: RawFulfillment[] | null
}

const date = (value: string | Date | null): Date | null => (value ? new Date(value) : null)

function toFacts(order: RawOrder, { charged, returns, refundVersions, changes, transactions }: Beside): ReadOrder {
  const items = order.items ?? []
  const takenOff = (versions: RefundVersion[]) => refundCreditLines(order.credit_lines ?? [], versions)
  const lowered = items.reduce(
    (sum, line) => sum + number(wholeAmounts(line).total) - number(line.total),
    takenOff(refundVersions)
  )
  const giftsOfOthers = takenOff(refundVersions.filter(({ is_ours }) => !is_ours))
  return {
    id: order.id,
    display_id: order.display_id,
    customer_id: order.customer_id,
    currency_code: order.currency_code,
    created_at: new Date(order.created_at),
    canceled: order.status === "canceled" || order.canceled_at !== null,
    version: order.version,
    changed_at: changes.changed_at ?? new Date(order.created_at),
    total: Number((number(order.total) + lowered - changes.paid_otherwise).toFixed(9)),
    pending: number(order.summary.pending_difference),
    lines: items.map(toLine),
    shipping: (order.shipping_methods ?? []).map((method): ShippingFacts => ({
      id: method.id,
      title: method.name,
      ...amountsOf(method),
      tax_rate: rateOf(method.tax_lines),
    })),
    fulfillments: toFulfillments(order.fulfillments ?? [], items, charged),
    returns,
    awaited: items
      .map(({ id, detail }) => ({ line_id: id, quantity: number(detail.return_requested_quantity) }))
      .filter(({ quantity }) => quantity > 0),
    goodwill: takenOff(refundVersions.filter(({ is_ours }) => is_ours)),
    settled_otherwise: Math.max(0, Number((changes.refunded_otherwise - giftsOfOthers).toFixed(9))),
    transactions,
    uncounted: Number((sumOf(transactions) - number(order.summary.transaction_total)).toFixed(9)),
  }
}

const sumOf = (transactions: TransactionFacts[]) => transactions.reduce((sum, { amount }) => sum + amount, 0)

function toLine(line: RawLine): OrderLineFacts {
  return {
    id: line.id,
    title: line.product_title ?? line.title,
    code: line.variant_sku ?? "",
    quantity: number(line.quantity),
    unit_price: number(line.unit_price),
    ...amountsOf(wholeAmounts(line)),
    tax_rate: rateOf(line.tax_lines),
    requires_shipping: line.requires_shipping,
  }
}

function amountsOf(part: RawAmounts) {
  return {
    subtotal: number(part.subtotal),
    discount: number(part.discount_subtotal),
    discount_tax: number(part.discount_tax_total),
    tax: number(part.tax_total),
    total: number(part.total),
  }
}

const rateOf = (taxLines: { rate: RawAmount }[] | null): number | null =>
  taxLines?.length === 1 ? number(taxLines[0].rate) : null

function toFulfillments(fulfillments: RawFulfillment[], lines: RawLine[], charged: string[]): FulfillmentFacts[] {
  const now = new Date()
  const parcels = fulfillments.map((fulfillment) => toParcel(fulfillment, lines))
  const known = { parcels, charged, countedOf: (lineId: string) => countedOf(lines, lineId) }
  return parcels.map((parcel) => ({ ...parcel, is_tentative: isTentative(now, parcel, known) }))
}

function countedOf(lines: RawLine[], lineId: string): CountedPieces {
  const detail = lines.find(({ id }) => id === lineId)?.detail
  return {
    fulfilled: number(detail?.fulfilled_quantity),
    shipped: number(detail?.shipped_quantity),
    delivered: number(detail?.delivered_quantity),
  }
}

function toParcel(fulfillment: RawFulfillment, lines: RawLine[]): Omit<FulfillmentFacts, "is_tentative"> {
  const lineIds = [...new Set((fulfillment.items ?? []).map(({ line_item_id }) => line_item_id))]
  return {
    id: fulfillment.id,
    created_at: new Date(fulfillment.created_at),
    shipped_at: date(fulfillment.shipped_at),
    delivered_at: date(fulfillment.delivered_at),
    canceled_at: date(fulfillment.canceled_at),
    requires_shipping: fulfillment.requires_shipping,
    items: lineIds.map((line_id) => ({ line_id, quantity: piecesOf(fulfillment, line_id, lines) })),
    labels: toLabels(fulfillment),
  }
}

/** The dashboard writes "#" where no number or address was given (05 §4.2). */
function toLabels({ labels, provider_id }: RawFulfillment): LabelFacts[] {
  const given = (text: string | null) => (text && text.trim() !== "#" ? text.trim() : "")
  return (labels ?? [])
    .filter(({ tracking_number }) => given(tracking_number) !== "")
    .sort((a, b) => date(a.created_at)!.getTime() - date(b.created_at)!.getTime() || a.id.localeCompare(b.id))
    .map((label) => {
      const tracking_number = given(label.tracking_number)
      const tracking_url = given(label.tracking_url) || null
      // Whether an agent takes it is for the agent to say (`read-facts.ts`).
      const carrier_code = guessCarrier({ provider_id, tracking_number, tracking_url })
      return { tracking_number, tracking_url, carrier_code, is_valid: true }
    })
}

/**
 * A parcel counts inventory items, an order counts pieces: a kit has a row for each of its parts, each times its required
 * quantity, so one of the rows tells the pieces (as Medusa's own create-shipment does).
 */
function piecesOf(fulfillment: RawFulfillment, lineId: string, lines: RawLine[]): number {
  const row = (fulfillment.items ?? []).find(({ line_item_id }) => line_item_id === lineId)
  const part = lines
    .find(({ id }) => id === lineId)
    ?.variant?.inventory_items?.find(({ inventory_item_id }) => inventory_item_id === row?.inventory_item_id)
  return number(row?.quantity) / (part?.required_quantity || 1)
}
