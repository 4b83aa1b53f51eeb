import { wantedHold } from "../held-value"
import { plan } from "../plan"
import { goods, Play } from "./play"

/** Ten pieces of 1,000, of which 3,000 was paid by card and 7,000 is on account; all of it has left. */
function shipped(): Play {
  const order = new Play([goods("box", 10, 1_000)])
  order.order.total = 7_000
  order.facts.records.hold!.remaining = 7_000
  order.facts.collections[0].amount = 7_000
  order.payment.amount = 7_000
  return order.packed("ful_1", { box: 10 })
}

describe("an order of which another method has paid a part", () => {
  it("is charged for the other part", () => {
    expect(shipped().money).toMatchObject({ owed: 7_000, captured: 7_000 })
  })

  it("owes the account's share less of what comes back", () => {
    expect(shipped().returned("ret_1", { box: 1 }).money.owed).toBe(6_300)
  })

  it("comes to less by all that is refunded on account for goods, also what was paid for them by card", () => {
    const order = shipped().returned("ret_1", { box: 1 }).refunded(1_000, 0)
    expect(order.money).toMatchObject({ owed: 6_000, captured: 7_000, refunded: 1_000 })
    const early = shipped()
    early.order.awaited = [{ line_id: "box", quantity: 1 }]
    expect(early.refunded(1_000, 0).money).toMatchObject({ owed: 6_700, captured: 7_000 })
    early.order.awaited = []
    expect(early.returned("ret_1", { box: 1 }).money).toMatchObject({ owed: 6_000, captured: 7_000 })
    expect(shipped().returned("ret_1", { box: 1 }).refunded(700, 0).money.owed).toBe(6_300)
  })

  it("is not credited for what was paid back by card for the same goods", () => {
    const order = shipped()
    order.order.settled_otherwise = 1_000
    order.returned("ret_1", { box: 1 })
    expect(order.money).toMatchObject({ owed: 7_000, captured: 7_000 })
    expect(wantedHold(order.facts)).toBe(0)
    expect(order.attention).toEqual([])
    // Of the next piece there is 1,000 left, of which the account's share is credited.
    expect(order.returned("ret_2", { box: 1 }).money.owed).toBe(6_000)
    expect(order.settle().money.owed).toBe(6_000)
  })

  it("is credited in full where the card's share was paid back by card", () => {
    const order = shipped()
    order.order.settled_otherwise = 300
    expect(order.returned("ret_1", { box: 1 }).money.owed).toBe(6_300)
    expect(order.attention).toEqual([])
  })

  it("shows what was credited and paid back by card, too", () => {
    const order = shipped().returned("ret_1", { box: 1 })
    order.order.settled_otherwise = 1_000
    expect(order.settle().money.owed).toBe(6_300)
    expect(plan(order.facts).attention).toMatchObject([{ code: "paid_back_twice", amount: 700 }])
  })

  it("shows nothing while goods that were paid back by card are on their way", () => {
    const order = shipped()
    order.order.awaited = [{ line_id: "box", quantity: 1 }]
    order.order.settled_otherwise = 1_000
    expect(order.settle().attention).toEqual([])
    expect(order.money.owed).toBe(7_000)
  })
})
