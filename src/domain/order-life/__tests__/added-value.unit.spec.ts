import type { Facts } from "../facts"
import { plan } from "../plan"
import { capture, changed, type Changed, codes, collection, OLD, payment, types, WHOLE } from "./build-changed"
import { atAgent, notice, order, parcel, registration, transaction } from "./build-facts"

describe("value that is added when everything has left", () => {
  const gone = () => ({ order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] }) })
  const charge = { ...WHOLE, event_at: OLD }
  const paid = collection("completed", 707, {
    payments: [payment(707, { captured_at: OLD, captures: [capture(707)] })],
  })
  const live = collection("authorized", 293.5, { payments: [payment(293.5)] })
  const fee = {
    id: "fee",
    title: "Express",
    subtotal: 293.5,
    discount: 0,
    discount_tax: 0,
    tax: 0,
    total: 293.5,
    tax_rate: 0,
  }

  function raised({ held = 293, ...more }: Partial<Changed> = {}): Facts {
    const of = changed({ ...gone(), total: 1_000, pending: 293.5, held, collections: [paid, live], ...more })
    of.order!.transactions = [transaction("capt_707", 707)]
    of.order!.shipping = [fee]
    return of
  }

  it("is charged by itself once it is held, with what it is for", () => {
    expect(types(raised({ held: 0, records: { charges: [charge] } }))).toEqual(["place_hold"])
    expect(plan(raised({ records: { charges: [charge] } })).actions[0]).toMatchObject({
      type: "post_charge",
      key: "charge:order_1:1",
      fulfillment_id: null,
      amount: 293,
      lines: [{ kind: "shipping", reference_id: "fee", quantity: 1, amount: 293 }],
      unguaranteed: false,
    })
    const late = { ...charge, id: "chg_2", fulfillment_id: null, amount: 293, lines: [] }
    const after = raised({ held: 0, records: { charges: [charge, late] } })
    expect(types(after)).not.toContain("post_charge")
  })

  it("waits for its credit, and for what has not left", () => {
    const short = raised({ held: 0, account: { status: "active", available: 0 }, records: { charges: [charge] } })
    expect(plan(short)).toMatchObject({ actions: [], attention: [{ code: "credit_shortfall" }] })
    const partly = raised({ held: 293, records: { charges: [charge] } })
    partly.order!.lines[1].quantity = 2
    expect(types(partly)).not.toContain("post_charge")
  })

  it("is guaranteed by nobody where the agent was told of the last slip, and never registered beside it", () => {
    const records = {
      registration: registration("approved"),
      charges: [charge],
      notices: [notice("ful_1", "accepted", { amount: 707 })],
    }
    const told = raised({ ...atAgent, records })
    expect(types(told)).not.toContain("change_registration")
    expect(plan(told).actions[0]).toMatchObject({ type: "post_charge", amount: 293, unguaranteed: true })
  })

  it("is what the agent is asked for where the slip is still to come", () => {
    const records = {
      registration: registration("approved"),
      charges: [charge],
      notices: [notice("ful_1", "awaiting_shipment")],
    }
    expect(plan(raised({ ...atAgent, records })).actions[0]).toMatchObject({
      type: "change_registration",
      beside: false,
    })
    const anew = { ...records, registration: registration("approved", { amount: 1_000 }) }
    expect(plan(raised({ ...atAgent, records: anew })).actions[0]).toMatchObject({
      type: "post_charge",
      unguaranteed: false,
    })
  })

  it("is to be refunded by staff when it is taken off again", () => {
    const cheaper = changed({
      ...gone(),
      total: 500,
      pending: -207,
      held: 0,
      collections: [],
      records: { charges: [charge] },
    })
    expect(plan(cheaper).attention).toMatchObject([{ code: "refund_due", amount: 207, actions: ["refund_difference"] }])
    const credit = { key: "refund:ref_1", kind: "refund" as const, reference_id: "ref_1", event_at: OLD }
    const lines = [{ reference_id: "reduced", quantity: 0, amount: 207 }]
    cheaper.records.credits = [{ ...credit, lines, amount: 207, unguaranteed: false }]
    expect(codes(cheaper)).toEqual([])
    // And is charged anew when it is added once more.
    Object.assign(cheaper.order!, { total: 600, shipping: [{ ...fee, total: 100 }] })
    expect(plan(cheaper).actions).toMatchObject([{ type: "place_hold", amount: 100 }])
    Object.assign(cheaper.records.hold!, { status: "open", remaining: 100 })
    expect(plan(cheaper).actions[0]).toMatchObject({ type: "post_charge", key: "charge:order_1:1", amount: 100 })
  })
})

describe("what needs no shipping", () => {
  const download = {
    lines: [{ reference_id: "reduced", quantity: 3, amount: 340 }],
    event_at: OLD,
    unguaranteed: false,
  }
  const digital = { id: "chg_d", fulfillment_id: "ful_d", amount: 340, ...download }
  const box = {
    id: "chg_b",
    fulfillment_id: "ful_b",
    amount: 367,
    lines: [{ reference_id: "standard", quantity: 1, amount: 367 }],
    event_at: OLD,
    unguaranteed: false,
  }

  it("stays guaranteed by the registration it left under, whatever becomes of one that is added beside", () => {
    for (const state of ["queued", "declined"] as const) {
      const rest = registration(state, { id: "oreg_2", part: "rest", amount: 293 })
      const of = changed({
        ...atAgent,
        total: 1_000,
        held: 293,
        order: order({
          fulfillments: [
            parcel("ful_d", { reduced: 3 }, { requires_shipping: false }),
            parcel("ful_b", { standard: 1 }),
          ],
        }),
        records: {
          registration: rest,
          registrations: [registration("approved"), rest],
          charges: [digital, box],
          notices: [notice("ful_b", "accepted")],
        },
      })
      expect(types(of)).not.toContain("transfer_charge")
    }
  })
})
