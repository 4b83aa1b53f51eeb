import { allocate, toMinor, type MinorAmount } from "../money/money"
import type { ChargeLine } from "./actions"
import type { ChargeFacts, FulfillmentFacts, OrderFacts } from "./facts"

/** The payable amount of an order: Medusa's total, which can be fractional even in JPY, rounded half up. */
export function payableAmount(order: Pick<OrderFacts, "total">, decimals: number): MinorAmount {
  return toMinor(order.total, decimals)
}

export const isGone = (fulfillment: FulfillmentFacts, notifyOn: "shipment" | "fulfillment"): boolean => {
  if (fulfillment.canceled_at || fulfillment.is_tentative) {
    return false
  }
  // Delivered without ever being marked shipped is gone too; Medusa allows it (05 §4.2).
  if (fulfillment.shipped_at || fulfillment.delivered_at || !fulfillment.requires_shipping) {
    return true
  }
  return notifyOn === "fulfillment" && fulfillment.labels.length > 0
}

export const goneAt = (fulfillment: Pick<FulfillmentFacts, "shipped_at" | "delivered_at" | "created_at">): Date =>
  fulfillment.shipped_at ?? fulfillment.delivered_at ?? fulfillment.created_at

/**
 * What leaves with this parcel, in money. Charge n is the rounded value of everything gone so far less what is already
 * charged, so that the charges of an order sum to its payable amount whatever the fractions; shipping fees go with the
 * first parcel. The amount is then laid on lines of which the sum is exact.
 */
export function chargeFor(
  order: OrderFacts,
  fulfillment: FulfillmentFacts,
  charges: ChargeFacts[],
  decimals: number
): { amount: MinorAmount; lines: ChargeLine[] } {
  const charged = charges.flatMap(({ lines }) => lines)
  const chargedAmount = charges.reduce((sum, { amount }) => sum + amount, 0)
  // What was charged, unpacked and packed again leaves once.
  const standing = order.fulfillments.filter(
    ({ id, canceled_at }) =>
      id !== fulfillment.id && !canceled_at && charges.some(({ fulfillment_id }) => fulfillment_id === id)
  )

  const parts = [
    ...order.lines.map((line) => {
      const before = sumOf(charged, line.id)
      const pieces = [...standing, fulfillment].reduce((sum, parcel) => sum + piecesOf(parcel, line.id), 0)
      const gone = Math.max(before.quantity, Math.min(line.quantity, pieces))
      return {
        kind: "item" as const,
        reference_id: line.id,
        title: line.title,
        gone,
        quantity: gone - before.quantity,
        tax_rate: line.tax_rate,
        value: line.quantity === 0 ? 0 : (line.total * gone) / line.quantity,
        charged: before.amount,
      }
    }),
    ...order.shipping.map((fee) => {
      const before = sumOf(charged, fee.id)
      return {
        kind: "shipping" as const,
        reference_id: fee.id,
        title: fee.title,
        gone: 1,
        // Also one that was added when others had left already.
        quantity: before.quantity === 0 ? 1 : 0,
        tax_rate: fee.tax_rate,
        value: fee.total,
        charged: before.amount,
      }
    }),
  ]

  // With the last piece gone it is the order's total that counts, which credit lines may have lowered.
  const last = order.lines.every((line, index) => line.quantity <= 0 || parts[index].gone >= line.quantity)
  // What other methods have paid of the order is never charged: the last parcels are taken for that.
  const goneValue = last
    ? order.total
    : Math.min(
        Math.max(0, order.total),
        parts.reduce((sum, { value }) => sum + value, 0)
      )
  const amount = Math.max(0, toMinor(goneValue, decimals) - chargedAmount)
  const leaving = parts.filter(({ quantity }) => quantity > 0)
  const weights = leaving.map(({ value, charged }) => Math.max(0, value * 10 ** decimals - charged))
  const amounts = allocate(amount, weights)
  return {
    amount,
    lines: leaving.map(({ kind, reference_id, title, quantity, tax_rate }, index) => ({
      kind,
      reference_id,
      title,
      quantity,
      tax_rate,
      amount: amounts[index],
    })),
  }
}

/** What the order has come to be worth since everything left, beyond its charges: higher prices of what left, and fees. */
export function lateCharge(
  order: OrderFacts,
  charges: ChargeFacts[],
  decimals: number
): { amount: MinorAmount; lines: ChargeLine[] } {
  const charged = charges.flatMap(({ lines }) => lines)
  const amount = Math.max(0, payableAmount(order, decimals) - charges.reduce((sum, charge) => sum + charge.amount, 0))
  const parts = [
    ...order.lines.map((line) => ({ kind: "item" as const, quantity: 0, ...valueOf(line) })),
    ...order.shipping.map((fee) => ({
      kind: "shipping" as const,
      quantity: sumOf(charged, fee.id).quantity === 0 ? 1 : 0,
      ...valueOf(fee),
    })),
  ]
  const weights = parts.map(({ reference_id, value }) =>
    Math.max(0, value * 10 ** decimals - sumOf(charged, reference_id).amount)
  )
  const amounts = allocate(amount, weights)
  return {
    amount,
    lines: parts
      .map(({ value: _, ...part }, index) => ({ ...part, amount: amounts[index] }))
      .filter(({ amount }) => amount > 0),
  }
}

const valueOf = ({ id, title, tax_rate, total }: OrderFacts["lines"][number] | OrderFacts["shipping"][number]) => ({
  reference_id: id,
  title,
  tax_rate,
  value: total,
})

/** Has every piece of the order left, or will leave in parcels that are gone? */
export function isWhollyGone(order: OrderFacts, gone: FulfillmentFacts[]): boolean {
  return order.lines.every(
    (line) => gone.reduce((pieces, fulfillment) => pieces + piecesOf(fulfillment, line.id), 0) >= line.quantity
  )
}

/** Pieces that were charged as gone and are not gone now: their parcel was unpacked again. */
export function unpackedPieces(
  order: OrderFacts,
  charges: ChargeFacts[],
  notifyOn: "shipment" | "fulfillment"
): number {
  const gone = order.fulfillments.filter((parcel) => isGone(parcel, notifyOn))
  const charged = charges.flatMap(({ lines }) => lines)
  return order.lines.reduce((sum, { id }) => {
    const left = gone.reduce((pieces, parcel) => pieces + piecesOf(parcel, id), 0)
    return sum + Math.max(0, sumOf(charged, id).quantity - left)
  }, 0)
}

/** Pieces of one order line in a parcel. */
export function piecesOf(fulfillment: Pick<FulfillmentFacts, "items">, lineId: string): number {
  return fulfillment.items.reduce((sum, item) => (item.line_id === lineId ? sum + item.quantity : sum), 0)
}

function sumOf(lines: ChargeFacts["lines"], referenceId: string) {
  return lines.reduce(
    (sum, line) =>
      line.reference_id === referenceId
        ? { quantity: sum.quantity + line.quantity, amount: sum.amount + line.amount }
        : sum,
    { quantity: 0, amount: 0 }
  )
}
