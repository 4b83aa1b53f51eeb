/** What stands of one order in each of the books. */

export const sum = (rows) => rows.reduce((total, { amount }) => total + amount, 0)
export const twice = (ids) => [...new Set(ids.filter((id, index) => id && ids.indexOf(id) !== index))]
export const activeAtAgent = ({ orders }) => orders.filter(({ status }) => status !== "cancelled")
export const recordOf = ({ id }, books) => books.account_orders.find(({ order_id }) => order_id === id)

export function moneyOf(order, books) {
  const id = recordOf(order, books)?.id
  const of = (rows) => rows.filter(({ account_order_id }) => id && account_order_id === id)
  const charges = of(books.charges)
  const credits = of(books.credits)
  return {
    charged: sum(charges),
    guaranteed: sum(charges.filter(({ unguaranteed }) => !unguaranteed)),
    credited: sum(credits),
    /** What fractions of a yen may come to: half a one for all that left, and for each time that something came back. */
    fraction: 0.501 + credits.length / 2,
    held: of(books.holds).reduce((total, { remaining }) => total + remaining, 0),
  }
}

export function atAgentOf(order, { agent, books }) {
  const id = recordOf(order, books)?.id
  const numbers = books.registrations.filter((one) => one.account_order_id === id).map(({ number }) => number)
  return activeAtAgent(agent).filter(({ ref }) => numbers.includes(ref))
}
