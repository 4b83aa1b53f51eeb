import { plan } from "../plan"
import { atAgent, notice, NOW, registration } from "./build-facts"
import { goods, Play } from "./play"

const HOUR = 3_600_000
const boxes = (pieces: number) => new Play([goods("box", pieces, 1_000)])

describe("a refund", () => {
  it("out of goodwill counts, though a return was set off against a later parcel before, and is not captured back", () => {
    const order = boxes(5).packed("ful_1", { box: 3 }).returned("ret_1", { box: 1 }).packed("ful_2", { box: 2 })
    expect(order.money).toMatchObject({ owed: 4_000, captured: 4_000 })
    expect(order.refunded(200, 200).money).toMatchObject({ owed: 3_800, captured: 4_000, refunded: 200 })
  })

  it("by hand of a return that was set off already gives its value once more, as Medusa's total says", () => {
    const order = boxes(5).packed("ful_1", { box: 3 }).returned("ret_1", { box: 1 }).refunded(1_000, 1_000)
    expect(order.packed("ful_2", { box: 2 }).money).toMatchObject({ owed: 3_000, captured: 4_000, refunded: 1_000 })
  })

  it("of a return with Medusa's fraction credits nothing more, whichever way the line was rounded", () => {
    const order = new Play([goods("a", 1, 105, 10), goods("b", 1, 215, 10)]).packed("ful_1", { a: 1, b: 1 })
    const { owed } = order.returned("ret_1", { b: 1 }).money
    expect(owed).toBe(116)
    expect(order.refunded(236.5, 0).money).toMatchObject({ owed, captured: 352, refunded: 236.5 })
    const mixed = new Play([goods("a", 3, 105, 8), goods("b", 1, 333, 10)]).packed("ful_1", { a: 3, b: 1 })
    mixed.returned("ret_1", { b: 1 }).refunded(366.3, 0)
    expect(mixed.refunded(100, 100).money).toMatchObject({ owed: 240 })
  })

  it("takes no half unit along that rounding the order's total has left over", () => {
    const mixed = new Play([goods("a", 3, 105, 8), goods("b", 1, 333, 10)]).packed("ful_1", { a: 3, b: 1 })
    mixed.returned("ret_1", { a: 1 }).refundedByStaff(200)
    // 706.5 less 113.4 for the piece and 86.6 of goodwill.
    expect(mixed.money).toMatchObject({ owed: 507, captured: 706.5, refunded: 200 })
  })

  it("that Medusa crashed over, before it lowered its total, is goodwill as far as no goods explain it", () => {
    const order = boxes(3).packed("ful_1", { box: 3 }).returned("ret_1", { box: 1 })
    expect(order.refunded(1_400, 0).money).toMatchObject({ owed: 1_600, captured: 3_000, refunded: 1_400 })
  })

  it("of goods on their way back is not captured again meanwhile, also after an earlier return", () => {
    const order = boxes(6).packed("ful_1", { box: 3 }).returned("ret_1", { box: 1 })
    order.order.awaited.push({ line_id: "box", quantity: 1 })
    order.refunded(1_000, 0)
    order.packed("ful_2", { box: 1 })
    expect(order.money).toMatchObject({ owed: 3_000, captured: 3_000, refunded: 1_000 })
    order.order.awaited.pop()
    expect(order.returned("ret_2", { box: 1 }).money).toMatchObject({ owed: 2_000, captured: 3_000, refunded: 1_000 })
  })
})

describe("what is owed does not depend on what came first", () => {
  it("when goodwill had left too little for a return", () => {
    const early = boxes(5).packed("ful_1", { box: 2 }).refunded(1_500, 1_500)
    early.returned("ret_1", { box: 2 }).packed("ful_2", { box: 3 })
    const late = boxes(5).packed("ful_1", { box: 2 }).refunded(1_500, 1_500)
    late.packed("ful_2", { box: 3 }).returned("ret_1", { box: 2 })
    expect(early.money).toMatchObject({ owed: 1_500 })
    expect(late.money).toMatchObject({ owed: 1_500 })
    expect(early.facts.records.credits.map(({ key, amount }) => [key, amount])).toEqual([
      ["refund:ref_1", 1_500],
      ["return:ret_1:1", 500],
      ["return:ret_1:2", 1_500],
    ])
    expect(early.facts.records.credits[2].lines).toMatchObject([{ quantity: 0, amount: 1_500 }])
  })

  it("when one book has no room for the whole of a return", () => {
    const approved = registration("approved", { expires_at: new Date("2026-11-01T02:00:00Z") })
    const order = new Play([goods("box", 2, 100)], { ...atAgent, records: { registration: approved } })
    order.packed("ful_1", { box: 1 }).packed("ful_2", { box: 1 }, { shipped_at: new Date("2026-11-01T05:00:00Z") })
    expect(order.money).toMatchObject({ owed: 200, own_book: 100 })
    expect(order.refunded(60, 60).returned("ret_1", { box: 1 }).money).toMatchObject({ owed: 40, own_book: 40 })
  })

  it("when a charge is moved between the books in the same moment", () => {
    const order = new Play([goods("box", 2, 100)], {
      ...atAgent,
      records: { registration: registration("approved") },
    }).packed("ful_1", { box: 2 })
    Object.assign(order.facts.records.registration!, { state: "cancelled" })
    expect(order.returned("ret_1", { box: 1 }).money).toMatchObject({ owed: 100, own_book: 100 })
  })

  it("when pieces are unpacked and packed again", () => {
    const early = { shipped_at: null }
    const order = new Play([goods("box", 4, 100)], {
      program: { ...atAgent.program, book: "own", notify_on: "fulfillment" },
    })
    order.packed("ful_1", { box: 2 }, early).unpacked("ful_1").packed("ful_2", { box: 2 }, early)
    expect(order.money).toMatchObject({ owed: 200, captured: 200 })
    expect(order.attention).toEqual([])
    expect(order.packed("ful_3", { box: 1 }, early).money).toMatchObject({ owed: 300 })
    expect(order.packed("ful_4", { box: 1 }, early).money).toMatchObject({ owed: 400, captured: 400 })
  })

  it("when pieces have come to be worth a unit more before they are packed again", () => {
    const order = new Play([goods("box", 2, 500)]).packed("ful_1", { box: 2 }).unpacked("ful_1")
    expect(order.repriced("box", 500.5).packed("ful_2", { box: 2 }).money).toMatchObject({
      owed: 1_001,
      captured: 1_001,
    })
  })
})

describe("what rounding takes of each line that comes back", () => {
  const PIECES = { quantity: 4, price: 105, rate: 8 }
  const lines = (...ids: string[]) => ids.map((id) => goods(id, PIECES.quantity, PIECES.price, PIECES.rate))

  /** One piece of 113.4 of each line comes back, and is credited with 114; what leaves for it is charged with less than that. */
  function exchanged(...ids: string[]): Play {
    const of = (quantity: number) => Object.fromEntries(ids.map((id) => [id, quantity]))
    return new Play(lines(...ids))
      .packed("ful_1", of(PIECES.quantity))
      .returned("ret_1", of(1))
      .added(goods("other", ids.length + 1, PIECES.price, PIECES.rate))
      .packed("ful_2", { other: ids.length + 1 })
  }

  it("does not stay to be paid in Medusa when all has left", () => {
    const play = exchanged("one")
    expect(play.money).toMatchObject({ owed: 566, captured: 567 })
    expect(play.payment.amount).toBeCloseTo(play.money.captured)
  })

  it("also where several lines come back", () => {
    const play = exchanged("one", "two", "three")
    expect(play.money.captured - play.money.owed).toBeGreaterThan(1)
    expect(play.payment.amount).toBeCloseTo(play.money.captured)
  })

  it("is nothing to be waited for, the other way round, too", () => {
    const ids = ["one", "two", "three"]
    const of = (quantity: number) => Object.fromEntries(ids.map((id) => [id, quantity]))
    // Of five a piece is credited with 113: what is owed stays above what Medusa can ever capture.
    const play = new Play(ids.map((id) => goods(id, 5, PIECES.price, PIECES.rate)))
      .packed("ful_1", of(5))
      .returned("ret_1", of(1))
      .added(goods("other", 4, PIECES.price, PIECES.rate))
      .packed("ful_2", { other: 4 })
    expect(play.money.owed - play.money.captured).toBeGreaterThan(1)
    Object.assign(play.facts.records.hold!, { status: "charged", remaining: 0, created_at: NOW })
    expect(play.nextCheck).toEqual(new Date(NOW.getTime() + HOUR))
  })

  it("is captured by nobody as long as something is still to leave", () => {
    const { money } = new Play(lines("one", "two")).packed("ful_1", { one: 4 }).returned("ret_1", { one: 1 })
    expect(money).toMatchObject({ owed: 340, captured: 454 })
  })
})

describe("pieces that were unpacked and packed again", () => {
  const again = (agent: Partial<typeof atAgent.agent>, partial: "wait" | "split") => {
    const order = new Play([goods("box", 4, 100)], {
      ...atAgent,
      program: { ...atAgent.program, partial },
      records: { registration: registration("approved", { amount: 400 }) },
    })
    order.facts.agent = { ...atAgent.agent, ...agent }
    order.packed("ful_1", { box: 2 }).unpacked("ful_1").packed("ful_2", { box: 2 })
    order.facts.records.notices.push(notice("ful_1", "withdrawn"), notice("ful_2", "awaiting_shipment"))
    return order
  }

  it("are told at what they were charged with, by the parcel or with the rest", () => {
    const told = (order: Play) => plan(order.facts).actions.filter(({ type }) => type === "queue_notice")
    expect(told(again({ multiple_shipments: true }, "wait"))).toMatchObject([{ fulfillment_id: "ful_2", amount: 200 }])
    const whole = again({}, "wait").packed("ful_3", { box: 2 }, { shipped_at: NOW })
    whole.facts.records.notices.push(notice("ful_3", "awaiting_shipment"))
    expect(told(whole)).toMatchObject([{ fulfillment_id: "ful_3", amount: 400 }])
  })

  it("are not split off for nothing", () => {
    const { actions } = plan(again({}, "split").facts)
    expect(actions.filter(({ type }) => type === "split_registration")).toEqual([])
  })
})

describe("a cancelled order", () => {
  const packed = () =>
    new Play([goods("box", 2, 1_000), goods("lid", 1, 105, 10)], {
      program: { ...atAgent.program, book: "own", notify_on: "fulfillment" },
    }).packed("ful_1", { box: 1, lid: 1 }, { shipped_at: null })

  it("that was captured in part leaves nothing owed, and its payment ends", () => {
    const order = packed()
    expect(order.money).toMatchObject({ owed: 1_116, captured: 1_116 })
    order.unpacked("ful_1").cancelled()
    expect(order.money).toMatchObject({ owed: 0, captured: 1_116, refunded: 1_116 })
    expect(order.payment.canceled_at).not.toBeNull()
  })

  it("that was charged and never captured credits what is owed for goods that never left", () => {
    const order = packed()
    Object.assign(order.payment, { captures: [], canceled_at: NOW })
    order.order.transactions = []
    Object.assign(order.facts.records.hold!, { status: "released", remaining: 0 })
    order.unpacked("ful_1").cancelled()
    expect(order.money).toMatchObject({ owed: 0, captured: 0, refunded: 0 })
    expect(order.facts.records.credits).toMatchObject([
      {
        key: "cancelled:order_1:1",
        kind: "return",
        amount: 1_116,
        lines: [
          { reference_id: "box", quantity: 1, amount: 1_000 },
          { reference_id: "lid", quantity: 1, amount: 116 },
        ],
      },
    ])
    expect(order.attention).toEqual([])
    expect(order.nextCheck).toBeNull()
  })

  it("of which a parcel is still out waits for a person", () => {
    const order = packed()
    order.payment.captures = []
    order.order.transactions = []
    order.payment.canceled_at = NOW
    expect(order.cancelled().money).toMatchObject({ owed: 1_116 })
    expect(order.attention).toContain("cancelled_after_shipment")
  })
})

describe("an order of which everything came back", () => {
  it("is done, though a part of its payment will never be captured", () => {
    const order = boxes(2)
    order.order.returns.push({ id: "ret_1", received_at: NOW, items: [{ line_id: "box", quantity: 1 }] })
    order.packed("ful_1", { box: 2 })
    expect(order.money).toMatchObject({ owed: 1_000, captured: 1_000 })
    Object.assign(order.facts.records.hold!, { status: "charged", remaining: 0, created_at: NOW })
    expect(order.nextCheck).toEqual(new Date(NOW.getTime() + HOUR))
  })

  it("does not alarm anyone because the agent does not have it any more", () => {
    const order = new Play([goods("box", 1, 1_000)], {
      ...atAgent,
      records: { registration: registration("approved") },
    })
      .packed("ful_1", { box: 1 })
      .returned("ret_1", { box: 1 })
    Object.assign(order.facts.records.registration!, { state: "cancelled", superseded: true })
    expect(order.attention).toEqual([])
  })
})
