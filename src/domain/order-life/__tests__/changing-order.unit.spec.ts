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
      events.forEach((one) => tell(order, one))
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
    fc.assert(stories, { numRuns: 300 })
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
