import fc from "fast-check"
import { wantedHold } from "../held-value"
import { plan } from "../plan"
import { isWhollyGone } from "../shipped-value"
import { inStep } from "./build-facts"
import { goods, Play } from "./play"

const boxes = (pieces: number, price = 500) => new Play([goods("box", pieces, price)])
const refundDue = (order: Play) =>
  plan(inStep(order.facts)).attention.find(({ code }) => code === "refund_due")?.amount ?? 0

/** Two boxes that were charged at 500 and cost 450 now. */
const lowered = () => boxes(2).packed("ful_1", { box: 2 }).repriced("box", 450)

describe("a lower price of what was charged", () => {
  it("comes off when staff refund it, and what is added later is charged", () => {
    const order = lowered()
    expect([order.money.owed, refundDue(order)]).toEqual([1_000, 100])
    order.refundedByStaff(100)
    expect([order.money.owed, refundDue(order)]).toEqual([900, 0])
    expect(order.facts.records.credits).toMatchObject([{ lines: [{ reference_id: "box", quantity: 0, amount: 100 }] }])
    expect(order.addedFee("fee", 100).money).toMatchObject({ owed: 1_000, captured: 1_100, refunded: 100 })
    order.added(goods("lid", 1, 300))
    expect(wantedHold(order.facts)).toBe(300)
    expect(order.packed("ful_2", { lid: 1 }).money).toMatchObject({ owed: 1_300, captured: 1_400, refunded: 100 })
  })

  it("is charged again when the price goes up again, and comes off once more", () => {
    const order = lowered().refundedByStaff(100).repriced("box", 500)
    expect(order.money).toMatchObject({ owed: 1_000, captured: 1_100 })
    expect(order.repriced("box", 400).refundedByStaff(200).money).toMatchObject({ owed: 800 })
    expect(order.attention).toEqual([])
  })

  it("is set off against what is added before anything is refunded", () => {
    const order = lowered().addedFee("fee", 60)
    expect([order.money.owed, refundDue(order)]).toEqual([1_000, 40])
    expect(order.returned("ret_1", { box: 1 }).refundedByStaff(490).money).toMatchObject({ owed: 510 })
    expect(order.attention).toEqual([])
  })

  it("is what a return credits, whether it was refunded before or is with the goods", () => {
    const refunded = lowered().refundedByStaff(100).returned("ret_1", { box: 1 })
    expect(refunded.money.owed).toBe(450)
    expect(refunded.refundedByStaff(450).money.owed).toBe(450)
    const returned = lowered().returned("ret_1", { box: 1 })
    expect([returned.money.owed, refundDue(returned)]).toEqual([550, 100])
    expect(returned.refundedByStaff(550).money).toMatchObject({ owed: 450, captured: 1_000, refunded: 550 })
    for (const order of [refunded, returned]) {
      expect(order.attention).toEqual([])
      expect(order.returned("ret_2", { box: 1 }).refundedByStaff(450).money.owed).toBe(0)
    }
  })

  it("takes nothing off what came back before it", () => {
    const order = boxes(3).packed("ful_1", { box: 3 }).returned("ret_1", { box: 1 }).refundedByStaff(500)
    expect(order.repriced("box", 450).money.owed).toBe(1_000)
    expect(refundDue(order)).toBe(100)
    expect(order.refundedByStaff(100).money.owed).toBe(900)
    expect(order.returned("ret_2", { box: 1 }).money.owed).toBe(450)
    expect(order.addedFee("fee", 80).money.owed).toBe(530)
    expect(order.attention).toEqual([])
  })

  it("is refunded also where an earlier return had been set off against a later parcel", () => {
    const order = boxes(5, 100).packed("ful_1", { box: 3 }).returned("ret_1", { box: 1 }).packed("ful_2", { box: 2 })
    expect(order.repriced("box", 90).refundedByStaff(40).money).toMatchObject({
      owed: 360,
      captured: 400,
      refunded: 40,
    })
    expect(order.attention).toEqual([])
  })

  it("of one line is set off against a later parcel of another, and each comes back at its own price", () => {
    const order = new Play([goods("box", 2, 500), goods("lid", 1, 300)]).packed("ful_1", { box: 2 })
    order.repriced("box", 450).packed("ful_2", { lid: 1 })
    expect(order.money.owed).toBe(1_200)
    expect(order.returned("ret_1", { lid: 1 }).money.owed).toBe(900)
    expect(order.returned("ret_2", { box: 1 }).money.owed).toBe(450)
  })

  it("is that of a piece that was unpacked and taken out, too, which is set off against what leaves next", () => {
    const order = new Play([goods("box", 2, 500), goods("lid", 3, 300)]).packed("ful_1", { box: 2 }).unpacked("ful_1")
    order.requantified("box", 1).packed("ful_2", { box: 1 }).packed("ful_3", { lid: 1 })
    expect(order.money.owed).toBe(1_000)
    expect(order.packed("ful_4", { lid: 2 }).money.owed).toBe(1_400)
    expect(order.returned("ret_1", { lid: 1 }).money.owed).toBe(1_100)
    expect(order.returned("ret_2", { box: 1 }).money.owed).toBe(600)
    expect(order.attention).toEqual([])
  })

  it("that was never captured comes off by itself, for there is nothing to refund", () => {
    const order = boxes(2)
    order.payment.canceled_at = order.facts.now
    order.packed("ful_1", { box: 2 })
    expect(order.money).toMatchObject({ owed: 1_000, captured: 0 })
    order.payment.canceled_at = null
    expect(order.repriced("box", 450).money).toMatchObject({ owed: 900, captured: 900 })
    expect(order.attention).toEqual([])
  })

  it("is no goodwill, nor is goodwill a lower price: what was given is not charged again", () => {
    const order = boxes(2).packed("ful_1", { box: 2 }).refundedByStaff(80).repriced("box", 450)
    expect([order.money.owed, refundDue(order)]).toEqual([920, 100])
    expect(order.refundedByStaff(150).money.owed).toBe(770)
    expect(order.addedFee("fee", 100).money.owed).toBe(870)
    expect(order.attention).toEqual([])
  })

  it("may be refunded by another method, which is no goods paid back twice", () => {
    const order = boxes(2).packed("ful_1", { box: 2 })
    order.order.lines[0] = goods("box", 2, 450)
    order.order.total = 900
    order.order.settled_otherwise = 100
    expect(order.settle().money.owed).toBe(1_000)
    expect(order.attention).toEqual([])
  })
})

type Event = { kind: "ship" | "return" | "price" | "refund" | "fee"; line: number; amount: number }
const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(...(["ship", "ship", "return", "price", "price", "refund", "refund", "fee"] as const)),
  line: fc.nat(1),
  amount: fc.integer({ min: 1, max: 12 }),
})

/** False: there is nothing to do it with. */
function tell(order: Play, { kind, line, amount }: Event, serial: number): boolean {
  const { id, quantity } = order.order.lines[line]
  const count = (items: { line_id: string; quantity: number }[]) =>
    items.reduce((sum, item) => (item.line_id === id ? sum + item.quantity : sum), 0)
  const gone = count(order.order.fulfillments.flatMap(({ items }) => items))
  const back = count(order.order.returns.flatMap(({ items }) => items))
  const pieces = Math.min(Math.ceil(amount / 4), kind === "ship" ? quantity - gone : gone - back)
  const { captured, refunded } = order.money
  // All that Medusa owes, or as much as somebody thinks fit.
  const wanted = amount % 3 === 0 ? amount * 40 : -order.pending
  const refund = Math.min(wanted, captured - refunded)
  if (kind === "price") {
    order.repriced(id, amount * 50)
  } else if (kind === "fee") {
    order.addedFee(`fee_${serial}`, amount * 10)
  } else if (kind === "ship" && pieces > 0) {
    order.packed(`ful_${serial}`, { [id]: pieces })
  } else if (kind === "return" && pieces > 0) {
    order.returned(`ret_${serial}`, { [id]: pieces })
  } else if (kind === "refund" && refund > 0) {
    order.refundedByStaff(refund)
  } else {
    return false
  }
  return true
}

describe("an order of which prices change and money is paid back, in whatever order", () => {
  it("comes to what it is worth", () => {
    const stories = fc.property(fc.array(event, { maxLength: 14 }), (events) => {
      const order = new Play([goods("box", 4, 500), goods("lid", 3, 300)])
      events.forEach((one, serial) => {
        if (!tell(order, one, serial)) {
          return
        }
        const { owed, captured, refunded } = order.money
        // A higher price of what came back is charged with the last parcel, and credited.
        if (isWhollyGone(order.order, order.order.fulfillments)) {
          const worth = order.pending + captured - refunded
          expect(Math.abs(owed - refundDue(order) - Math.max(0, worth))).toBeLessThan(4)
          expect(wantedHold(order.facts)).toBe(0)
        }
      })
    })
    fc.assert(stories, { numRuns: 400 })
  })
})
