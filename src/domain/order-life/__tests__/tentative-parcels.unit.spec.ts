import { plan } from "../plan"
import { isTentative, type CountedPieces } from "../tentative-parcels"
import { facts, NOW, order, parcel } from "./build-facts"

type Parcel = ReturnType<typeof parcel>
const LINE = "reduced"
const seconds = (ago: number) => new Date(NOW.getTime() - ago * 1_000)
const packed = (id: string, quantity: number, at: Date) =>
  parcel(id, { [LINE]: quantity }, { created_at: at, shipped_at: null })
const shipped = (id: string, quantity: number, at: Date) => parcel(id, { [LINE]: quantity }, { shipped_at: at })
const counted = (pieces: Partial<CountedPieces>) => () => ({ fulfilled: 0, shipped: 0, delivered: 0, ...pieces })
const judged = (
  one: Parcel,
  pieces: Partial<CountedPieces>,
  { beside = [] as Parcel[], charged = [] as string[] } = {}
) => isTentative(NOW, one, { parcels: [one, ...beside], countedOf: counted(pieces), charged })

describe("a parcel that says it is gone", () => {
  const young = shipped("ful_1", 2, seconds(1))

  it("is believed as soon as the order counts its pieces, which Medusa writes in another step", () => {
    expect(judged(young, { fulfilled: 2 })).toBe(true)
    expect(judged(young, { shipped: 2 })).toBe(false)
  })

  it("is believed after a while, whatever the order counts", () => {
    expect(judged(shipped("ful_1", 2, seconds(20)), {})).toBe(false)
  })

  it("is not believed for the pieces of another one, whichever was marked first", () => {
    for (const other of [shipped("ful_0", 2, seconds(2)), shipped("ful_2", 2, NOW)]) {
      expect(judged(young, { shipped: 2 }, { beside: [other] })).toBe(true)
      expect(judged(young, { shipped: 4 }, { beside: [other] })).toBe(false)
      const canceled = { ...other, canceled_at: seconds(0) }
      expect(judged(young, { shipped: 2 }, { beside: [canceled] })).toBe(false)
      expect(judged(young, { shipped: 2 }, { beside: [packed("ful_3", 2, seconds(1))] })).toBe(false)
    }
  })

  it("is believed by what the order counts as delivered or packed, where it is gone by that", () => {
    const delivered = { ...packed("ful_1", 2, seconds(90)), delivered_at: seconds(1) }
    expect(judged(delivered, { fulfilled: 2 })).toBe(true)
    expect(judged(delivered, { delivered: 2 })).toBe(false)
    const digital = { ...packed("ful_1", 2, seconds(1)), requires_shipping: false }
    expect(judged(digital, {})).toBe(true)
    expect(judged(digital, { fulfilled: 2 })).toBe(false)
  })

  it("is not doubted again once it is charged, as one that left when it was packed and is shipped now", () => {
    expect(judged(young, { fulfilled: 2 }, { charged: ["ful_1"] })).toBe(false)
  })

  it("charges nothing until then, and is looked at when it is old enough", () => {
    const of = (is_tentative: boolean) =>
      plan(facts({ order: order({ fulfillments: [{ ...shipped("ful_1", 3, seconds(1)), is_tentative }] }) }))
    expect(of(false).actions.map(({ type }) => type)).toContain("post_charge")
    expect(of(true).actions).toEqual([])
    expect(of(true).next_check_at?.getTime()).toBe(NOW.getTime() + 20_000)
  })
})
