import { moneyOf, sum } from "./order-books.mjs"

/** What people were told, and is not so. */
export function lostOf(all) {
  return [ordersLost, piecesLost, parcelsLost, refundsLost, returnsLost, receiptsLost].flatMap((look) => look(all))
}

function ordersLost({ journal, books }) {
  const orders = new Map(books.orders.map((order) => [order.id, order]))
  return journal
    .filter(({ order_id }) => order_id)
    .filter(({ order_id, cancelled = false }) => orders.get(order_id)?.canceled !== cancelled)
    .map(
      ({ order_id }) =>
        `order ${order_id} is ${orders.has(order_id) ? "cancelled, or not, against the answer" : "gone"}`
    )
}

function piecesLost({ journal, medusa }) {
  return journal
    .filter(({ ordered }) => ordered)
    .map(({ order_id, ordered }) => {
      const line = medusa.get(order_id)?.items.find(({ id }) => id === ordered.line_id)
      return { order_id, told: ordered.quantity, has: line?.quantity ?? 0 }
    })
    .filter(({ told, has }) => told !== has)
    .map(({ order_id, told, has }) => `order ${order_id} was changed to ${told} pieces, and has ${has}`)
}

function parcelsLost({ journal, books }) {
  const charged = new Set(books.charges.map(({ fulfillment_id }) => fulfillment_id))
  return journal
    .flatMap(({ parcels }) => parcels)
    .filter(({ shipped, fulfillment_id }) => shipped && !charged.has(fulfillment_id))
    .map(({ fulfillment_id }) => `parcel ${fulfillment_id} was shipped and is not charged`)
}

function refundsLost({ journal, books }) {
  return journal
    .filter(({ refunded }) => refunded)
    .filter(({ order_id, refunded }) => moneyOf({ id: order_id }, books).credited !== refunded)
    .map(({ order_id, refunded }) => `the refund of ${refunded} on order ${order_id}`)
}

function returnsLost({ journal, books }) {
  return journal
    .filter(({ received }) => received)
    .filter(({ received }) => !(sum(books.credits.filter(({ reference_id }) => reference_id === received)) > 0))
    .map(({ order_id, received }) => `return ${received} of order ${order_id} was received and is not credited`)
}

function receiptsLost({ journal, books }) {
  return journal
    .flatMap(({ receipt }) => receipt ?? [])
    .filter(
      (told) =>
        !books.receipts.some(
          ({ reference, amount, reversed }) =>
            reference === told.reference && amount === told.amount && reversed === told.reversed
        )
    )
    .map(({ reference, amount }) => `receipt ${reference} of ${amount}, or its reversal`)
}
