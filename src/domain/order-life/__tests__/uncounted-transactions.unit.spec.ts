import { uncountedTransactions } from "../uncounted-transactions"

const at = (version: number, minute: number, amount: number) => ({
  amount,
  version,
  created_at: new Date(Date.UTC(2026, 10, 1, 0, minute)),
})

describe("what was paid and Medusa's sums leave out", () => {
  const first = at(5, 1, 1_081)
  const second = at(6, 2, 300)
  const refunded = at(6, 3, -100)
  const last = at(7, 4, 340.6)

  it.each([
    ["nothing, when they are right", [first, second, refunded, last], 1_621.6, []],
    ["the one that was entered while the order was changed", [last, first, second], 1_421.6, [second]],
    ["also a refund", [first, second, refunded, last], 1_721.6, [refunded]],
    ["all that were", [first, second, refunded, last], 1_421.6, [refunded, second]],
    ["nothing, when no such one explains it", [first, second, refunded, last], 1_600, []],
    ["nothing of the newest version", [last], 0, []],
    ["nothing, when more is counted than was paid", [first, second], 1_681, []],
  ])("is %s", (_, transactions, counted, expected) => {
    expect(uncountedTransactions(transactions, 7, counted)).toEqual(expected)
  })
})
