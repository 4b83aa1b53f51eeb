import fc from "fast-check"
import type { ChargeFacts } from "../facts"
import { chargeFor } from "../charge-value"
import { isGone, payableAmount } from "../shipped-value"
import { NOW, order, parcel } from "./build-facts"

function chargeAll(anOrder: ReturnType<typeof order>, parcels: ReturnType<typeof parcel>[]): ChargeFacts[] {
  return parcels.reduce<ChargeFacts[]>((charges, fulfillment) => {
    const { amount, lines } = chargeFor({ ...anOrder, fulfillments: parcels }, fulfillment, { charges, credits: [] }, 0)
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount)
    const charge = { id: fulfillment.id, fulfillment_id: fulfillment.id, amount, lines }
    return [...charges, { ...charge, event_at: NOW, unguaranteed: false, hold_due: 0 }]
  }, [])
}

describe("what leaves with a parcel, in money", () => {
  it("sums to the rounded total when a fractional order leaves in two parcels", () => {
    const charges = chargeAll(order(), [parcel("ful_1", { reduced: 3 }), parcel("ful_2", { standard: 1 })])
    expect(charges.map(({ amount }) => amount)).toEqual([340, 367])
    expect(payableAmount(order(), 0)).toBe(707)
  })

  it("puts the shipping fee into the first parcel only", () => {
    const fee = {
      id: "fee",
      title: "Parcel post",
      subtotal: 800,
      discount: 0,
      discount_tax: 0,
      tax: 80,
      total: 880,
      tax_rate: 10,
    }
    const withFee = order({ shipping: [fee], total: 706.5 + 880 })
    const charges = chargeAll(withFee, [parcel("ful_1", { reduced: 1 }), parcel("ful_2", { reduced: 2, standard: 1 })])
    expect(charges[0].lines.map(({ reference_id }) => reference_id)).toEqual(["reduced", "fee"])
    expect(charges[1].lines.map(({ reference_id }) => reference_id)).toEqual(["reduced", "standard"])
    expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(1587)
  })

  it("counts a credit line with the last piece, whose parcel is then worth less", () => {
    const charges = chargeAll(order({ total: 606.5 }), [
      parcel("ful_1", { reduced: 3 }),
      parcel("ful_2", { standard: 1 }),
    ])
    expect(charges.map(({ amount }) => amount)).toEqual([340, 267])
  })

  it("sums to the rounded total whatever the prices, rates and the order of the pieces", () => {
    const arbitraryLine = fc.record({
      quantity: fc.integer({ min: 1, max: 4 }),
      price: fc.integer({ min: 1, max: 5_000 }),
      rate: fc.constantFrom(0, 8, 10),
    })
    fc.assert(
      fc.property(fc.array(arbitraryLine, { minLength: 1, maxLength: 5 }), (goods) => {
        const lines = goods.map(({ quantity, price, rate }, index) => ({
          ...order().lines[0],
          id: `l${index}`,
          quantity,
          total: (quantity * price * (100 + rate)) / 100,
          tax_rate: rate,
        }))
        const anOrder = order({ lines, total: lines.reduce((sum, { total }) => sum + total, 0) })
        const pieces = lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => id))
        const charges = chargeAll(
          anOrder,
          pieces.map((id, index) => parcel(`ful_${index}`, { [id]: 1 }))
        )
        expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(payableAmount(anOrder, 0))
        expect(Math.min(...charges.flatMap(({ lines }) => lines.map(({ amount }) => amount)))).toBeGreaterThanOrEqual(0)
      })
    )
  })
})

describe("a parcel is gone", () => {
  const packed = { shipped_at: null }
  it.each([
    ["marked shipped", {}, "shipment", true],
    ["only packed", packed, "shipment", false],
    ["packed with a label, told at hand-over", packed, "fulfillment", true],
    ["packed without label, told at hand-over", { ...packed, labels: [] }, "fulfillment", false],
    ["delivered without being marked shipped", { ...packed, delivered_at: new Date() }, "shipment", true],
    ["of things that need no shipping", { ...packed, requires_shipping: false }, "shipment", true],
    ["cancelled", { canceled_at: new Date() }, "shipment", false],
  ] as const)("%s", (_, overrides, notifyOn, gone) => {
    expect(
      isGone(
        parcel("ful_1", { reduced: 1 }, { ...overrides, labels: "labels" in overrides ? [] : parcel("x", {}).labels }),
        notifyOn
      )
    ).toBe(gone)
  })
})
