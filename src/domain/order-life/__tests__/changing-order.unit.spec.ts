import fc from "fast-check"
import { plan } from "../plan"
import { atAgent } from "./build-facts"
import { ChangingOrder } from "./changing-order"

const PRICE = 100
const LIMIT = 1_000

type Event = { kind: "edit" | "ship" | "limit" | "fee"; pieces: number; settles: boolean }
const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom("edit" as const, "edit" as const, "ship" as const, "limit" as const, "fee" as const),
  pieces: fc.integer({ min: 1, max: 14 }),
  /** Does settle-order come by before the next one? */
  settles: fc.boolean(),
})

type Priced = Omit<Event, "kind"> & { kind: "edit" | "ship" | "fee" | "price" | "refund" }
const priced: fc.Arbitrary<Priced> = fc.record({
  kind: fc.constantFrom(...(["edit", "ship", "ship", "fee", "price", "price", "refund"] as const)),
  pieces: fc.integer({ min: 1, max: 14 }),
  settles: fc.boolean(),
})

/** More leaves than is approved while credit is missing for it; what is added to that is short, too, when the slip goes out. */
const SIX_LEFT_OF_FIVE: Event[] = [
  { kind: "edit", pieces: 14, settles: true },
  { kind: "ship", pieces: 14, settles: true },
  { kind: "ship", pieces: 8, settles: true },
  { kind: "limit", pieces: 1, settles: false },
  { kind: "edit", pieces: 1, settles: false },
  { kind: "fee", pieces: 1, settles: true },
]

const OWN = {}
const AGENT = atAgent
/** Of each amount that should be held, but for which credit is missing. */
const isShort = (order: ChangingOrder) =>
  plan(order.facts).attention.some(({ code }) => code.startsWith("credit_shortfall"))

function tell(order: ChangingOrder, { kind, pieces, settles }: Event): void {
  if (kind === "edit") {
    order.edited(pieces)
  } else if (kind === "ship") {
    order.shipped(Math.ceil(pieces / 4))
  } else if (kind === "fee") {
    order.addedFee(pieces)
  } else {
    order.raised(pieces * 150)
  }
  if (settles) {
    order.settle()
  }
}

describe("an order that is changed and shipped in whatever order", () => {
  it.each([
    ["the merchant's own book", OWN],
    ["an agent that takes one slip an order", AGENT],
  ])("is held, authorised, registered and charged at what it is worth, on %s", (_, program) => {
    const stories = fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const order = new ChangingOrder(5, LIMIT, PRICE, program)
      for (const one of events) {
        tell(order, one)
        if (one.settles && program === AGENT) {
          expect(order.charged - order.unguaranteed).toBeLessThanOrEqual(order.atAgent)
        }
      }
      order.settle()
      if (isShort(order)) {
        expect(order.held).toBeLessThan(order.wanted)
        order.raised(1_000_000)
        order.settle()
      }
      expect(isShort(order)).toBe(false)
      expect(order.held).toBe(order.total - order.charged)
      // A fee is charged with the next parcel; when nothing is left that could bring it, by itself.
      expect(order.charged).toBeGreaterThanOrEqual(order.gone * PRICE)
      expect(order.charged).toBe(order.isWhollyGone ? order.total : Math.min(order.charged, order.total))
      expect(order.captured).toBe(order.charged)
      expect(order.live).toEqual(order.captured < order.total ? [order.total - order.captured] : [])
      if (program === AGENT) {
        expect(order.atAgent).toBe(order.total - order.unguaranteed)
      }
    })
    fc.assert(stories, { numRuns: 300, examples: [[SIX_LEFT_OF_FIVE]] })
  })

  it.each([
    ["the merchant's own book", OWN],
    ["an agent that takes one slip an order", AGENT],
  ])("comes to its lower and higher prices, and what is paid back for them, on %s", (_, program) => {
    const stories = fc.property(fc.array(priced, { maxLength: 12 }), (events) => {
      const order = new ChangingOrder(5, 1_000_000, PRICE, program)
      const refundAll = () => {
        order.settle()
        order.refunded()
        order.settle()
      }
      events.forEach((one) => {
        if (one.kind === "refund") {
          refundAll()
        } else if (one.kind === "price") {
          order.repriced(one.pieces * 20)
        } else {
          tell(order, { ...one, kind: one.kind })
        }
      })
      // Of each payment by itself.
      Array.from({ length: 4 }, refundAll)
      const { attention } = plan(order.facts)
      expect(attention.map(({ code }) => code).filter((code) => code !== "unguaranteed")).toEqual([])
      expect(order.held + order.owed).toBe(order.total)
      expect(order.isWhollyGone ? order.held : 0).toBe(0)
      expect(order.captured).toBe(order.owed)
      if (program === AGENT) {
        expect(order.atAgent - order.untoldBack).toBe(order.total - order.unguaranteed)
        expect(order.isWhollyGone ? order.untoldBack : 0).toBe(0)
      }
    })
    fc.assert(stories, { numRuns: 200 })
  })
})

describe("goods that leave beyond what the agent has approved", () => {
  const states = ({ facts: { records } }: ChangingOrder) =>
    records.registrations.map(({ state, superseded, amount }) => `${superseded ? "left " : ""}${state} ${amount}`)

  /** Five boxes of 100 are approved, fourteen wanted, for which credit is missing, and six leave in two parcels. */
  function sixGone(declines: boolean): ChangingOrder {
    const order = new ChangingOrder(5, LIMIT, PRICE, AGENT)
    order.edited(14)
    order.settle()
    order.declines = declines
    for (const pieces of [4, 2]) {
      order.shipped(pieces)
      order.settle()
    }
    return order
  }

  it("are asked about at once, though not what is missing", () => {
    const order = sixGone(false)
    expect(isShort(order)).toBe(true)
    expect(states(order)).toEqual(["left cancelled 500", "approved 600"])
    expect(order).toMatchObject({ charged: 600, unguaranteed: 0, held: 0 })
    order.raised(10_000)
    order.settle()
    expect(states(order).at(-1)).toBe("approved 1400")
    expect(order).toMatchObject({ charged: 600, unguaranteed: 0, held: 800 })
  })

  it("are the merchant's own where the agent says no, and it is not asked again before there is credit", () => {
    const order = sixGone(true)
    order.declines = false
    order.settle()
    expect(states(order)).toEqual(["left cancelled 500", "declined 600"])
    expect(order).toMatchObject({ charged: 600, unguaranteed: 600 })
  })
})
