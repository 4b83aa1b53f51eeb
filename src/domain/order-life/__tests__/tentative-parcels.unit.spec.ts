import { plan } from "../plan"
import { isTentative, type CountedPieces } from "../tentative-parcels"
import { facts, NOW, order, parcel } from "./build-facts"

const LINE = "reduced"
const seconds = (ago: number) => new Date(NOW.getTime() - ago * 1_000)
const packed = (id: string, quantity: number, at: Date) =>
  parcel(id, { [LINE]: quantity }, { created_at: at, shipped_at: null })
const shipped = (id: string, quantity: number, at: Date) => parcel(id, { [LINE]: quantity }, { shipped_at: at })
const counted = (pieces: Partial<CountedPieces>) => () => ({ fulfilled: 0, shipped: 0, delivered: 0, ...pieces })

describe("a parcel that says it is gone", () => {
  const young = shipped("ful_1", 2, seconds(1))

  it("is believed as soon as the order counts its pieces, which Medusa writes in another step", () => {
    expect(isTentative(NOW, young, [young], counted({ shipped: 0, fulfilled: 2 }))).toBe(true)
    expect(isTentative(NOW, young, [young], counted({ shipped: 2 }))).toBe(false)
  })

  it("is believed after a while, whatever the order counts", () => {
    const old = shipped("ful_1", 2, seconds(20))
    expect(isTentative(NOW, old, [old], counted({}))).toBe(false)
  })

  it("is not believed for the pieces of one that left before it", () => {
    const before = shipped("ful_0", 2, seconds(60))
    const both = [young, before]
    expect(isTentative(NOW, young, both, counted({ shipped: 2 }))).toBe(true)
    expect(isTentative(NOW, young, both, counted({ shipped: 4 }))).toBe(false)
    const canceled = { ...before, canceled_at: seconds(30) }
    expect(isTentative(NOW, young, [young, canceled], counted({ shipped: 2 }))).toBe(false)
  })

  it("is believed by what the order counts as delivered or packed, where it is gone by that", () => {
    const delivered = { ...packed("ful_1", 2, seconds(90)), delivered_at: seconds(1) }
    expect(isTentative(NOW, delivered, [delivered], counted({ fulfilled: 2 }))).toBe(true)
    expect(isTentative(NOW, delivered, [delivered], counted({ delivered: 2 }))).toBe(false)
    const digital = { ...packed("ful_1", 2, seconds(1)), requires_shipping: false }
    expect(isTentative(NOW, digital, [digital], counted({}))).toBe(true)
    expect(isTentative(NOW, digital, [digital], counted({ fulfilled: 2 }))).toBe(false)
  })

  it("charges nothing until then, and is looked at when it is old enough", () => {
    const of = (is_tentative: boolean) =>
      plan(facts({ order: order({ fulfillments: [{ ...shipped("ful_1", 3, seconds(1)), is_tentative }] }) }))
    expect(of(false).actions.map(({ type }) => type)).toContain("post_charge")
    expect(of(true).actions).toEqual([])
    expect(of(true).next_check_at?.getTime()).toBe(NOW.getTime() + 20_000)
  })
})
