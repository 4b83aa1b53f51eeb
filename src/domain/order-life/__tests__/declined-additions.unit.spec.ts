import { plan } from "../plan"
import { atAgent } from "./build-facts"
import { ChangingOrder } from "./changing-order"

const codes = (order: ChangingOrder) => plan(order.facts).attention.map(({ code }) => code)
const states = ({ facts: { records } }: ChangingOrder) =>
  records.registrations.map(({ state, superseded, amount }) => `${superseded ? "left " : ""}${state} ${amount}`)

/** Five boxes of 100 at an agent that takes one slip an order; so many have left. */
function shipped(pieces: number): ChangingOrder {
  const order = new ChangingOrder(5, 10_000, 100, atAgent)
  order.settle()
  order.shipped(pieces)
  order.settle()
  return order
}

function changed(order: ChangingOrder, pieces: number, { declined = false } = {}): void {
  order.declines = declined
  order.edited(pieces)
  order.settle()
}

describe("an addition that the agent declined", () => {
  it("to an order that has left is no matter any more once it is taken back", () => {
    const order = shipped(5)
    changed(order, 6, { declined: true })
    expect(codes(order)).toContain("declined_by_agent")
    expect(states(order)).toEqual(["approved 500", "declined 100"])
    changed(order, 5)
    expect(codes(order)).toEqual([])
    expect(states(order)).toEqual(["approved 500", "left declined 100"])
    expect(order).toMatchObject({ held: 0, charged: 500, captured: 500 })
  })

  it("is asked about anew when more is added, or the same once more", () => {
    const order = shipped(5)
    changed(order, 6, { declined: true })
    changed(order, 8)
    expect(states(order)).toEqual(["approved 500", "left declined 100", "approved 300"])
    expect(order).toMatchObject({ held: 300, live: [300], atAgent: 800 })
    expect(codes(order)).toEqual([])

    const again = shipped(5)
    changed(again, 6, { declined: true })
    changed(again, 5)
    changed(again, 6)
    expect(states(again)).toEqual(["approved 500", "left declined 100", "approved 100"])
    expect(again).toMatchObject({ held: 100, live: [100], atAgent: 600 })
  })

  it("stays declined as long as nothing changes, and holds nothing", () => {
    const order = shipped(5)
    changed(order, 6, { declined: true })
    order.declines = false
    order.settle()
    expect(states(order)).toEqual(["approved 500", "declined 100"])
    expect(order.held).toBe(0)
  })

  it("waits for the credit of what it has become, as any increase", () => {
    const order = shipped(5)
    changed(order, 6, { declined: true })
    order.raised(600)
    changed(order, 8)
    expect(codes(order)).toContain("credit_shortfall_at_agent")
    expect(states(order)).toEqual(["approved 500", "declined 100"])
    order.raised(10_000)
    order.settle()
    expect(order).toMatchObject({ held: 300, atAgent: 800 })
  })

  it("that left all the same stays with the merchant, also when it is paid another way", () => {
    const order = shipped(5)
    changed(order, 6, { declined: true })
    order.shipped(1)
    order.settle()
    expect(order.facts.records.charges.map(({ unguaranteed }) => unguaranteed)).toEqual([false, true])
    Object.assign(order.facts.order!, { total: 500, version: 9 })
    expect(plan(order.facts).actions.map(({ type }) => type)).not.toContain("drop_registration")
  })
})

describe("an order that the agent declined when it was asked about it anew", () => {
  it("is registered again when it is edited back, with what has left of it, which is told with the last parcel", () => {
    const order = shipped(2)
    changed(order, 7, { declined: true })
    expect(states(order)).toEqual(["left cancelled 500", "declined 700"])
    expect(order.facts.records.charges[0].unguaranteed).toBe(true)
    expect(order.held).toBe(0)
    changed(order, 5)
    expect(states(order)).toEqual(["left cancelled 500", "left declined 700", "approved 500"])
    expect(order).toMatchObject({ held: 300, live: [300], atAgent: 500 })
    expect(order.facts.records.charges[0].unguaranteed).toBe(false)
    expect(codes(order)).toEqual([])
    order.shipped(3)
    order.settle()
    const told = order.facts.records.notices.filter(({ status }) => status === "accepted")
    expect(told.map(({ amount }) => amount)).toEqual([500])
  })

  it("is told of what has left when nothing else is wanted any more", () => {
    const order = shipped(2)
    changed(order, 7, { declined: true })
    changed(order, 2)
    expect(states(order).at(-1)).toBe("approved 200")
    const told = order.facts.records.notices.filter(({ status }) => status === "accepted")
    expect(told.map(({ amount }) => amount)).toEqual([200])
  })

  it("is nobody's while nothing has left: staff may place it on account anew", () => {
    const order = shipped(0)
    changed(order, 7, { declined: true })
    changed(order, 5)
    expect(states(order).at(-1)).toBe("declined 700")
    expect(order.held).toBe(0)
  })
})
