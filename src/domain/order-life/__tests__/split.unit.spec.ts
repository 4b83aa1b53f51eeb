import type { Facts, OrderFacts, RegistrationFacts } from "../facts"
import { plan } from "../plan"
import { splitOrder } from "../split-order"
import { waitingValue } from "../waiting-value"
import { atAgent, facts, label, notice, NOW, order, parcel, registration } from "./build-facts"
import { goods } from "./play"

const chargeOf = (fulfillment_id: string, line: string, quantity: number, amount: number) => ({
  id: `chg_${fulfillment_id}`,
  fulfillment_id,
  amount,
  lines: [{ reference_id: line, quantity, amount }],
  event_at: NOW,
  unguaranteed: false,
  hold_due: 0,
})
const FIRST = chargeOf("ful_1", "reduced", 1, 113)
const SECOND = chargeOf("ful_2", "reduced", 2, 227)
const LAST = chargeOf("ful_3", "standard", 1, 367)
const PARCELS = [
  parcel("ful_1", { reduced: 1 }, { shipped_at: new Date("2026-11-01T01:00:00Z") }),
  parcel("ful_2", { reduced: 2 }, { shipped_at: new Date("2026-11-01T02:00:00Z") }),
  parcel("ful_3", { standard: 1 }, { shipped_at: new Date("2026-11-01T03:00:00Z") }),
]
const waiting = (id: string, registration_id = "oreg_1") =>
  notice(id, "awaiting_shipment", { registration_id, tracking_number: null, parcel_tracking_number: null })

const WHOLE = registration("cancelled", { superseded: true })
const fresh = { state: "queued", last_answer_at: null, created_at: NOW } as const
const part = (id: string, overrides: Partial<RegistrationFacts> = {}) =>
  registration("approved", { id: `oreg_${id}`, part: id, ...overrides })

type Given = { gone: number; registrations: RegistrationFacts[]; notices: Facts["records"]["notices"]; more?: object }

/** A part is worth its parcel, the rest what the others leave. */
function worthTheirParcels(registrations: RegistrationFacts[]): RegistrationFacts[] {
  const worthOf = (part: string | null) =>
    [FIRST, SECOND, LAST].find((charge) => charge.fulfillment_id === part)?.amount
  const apart = registrations.reduce((sum, one) => sum + (one.superseded ? 0 : (worthOf(one.part) ?? 0)), 0)
  return registrations.map((one) => ({ ...one, amount: one.part === null ? 707 : (worthOf(one.part) ?? 707 - apart) }))
}

/** So many of the three parcels have left and are charged. */
function partly({ gone, registrations: given, notices, more = {} }: Given): Facts {
  const registrations = worthTheirParcels(given)
  return facts({
    ...atAgent,
    program: { ...atAgent.program, partial: "split" },
    collections: [],
    order: order({ fulfillments: PARCELS.slice(0, gone) }),
    ...more,
    records: {
      hold: { id: "hold_1", status: "open", remaining: 707, created_at: NOW },
      charges: [FIRST, SECOND, LAST].slice(0, gone),
      registrations,
      registration: registrations.filter((one) => one.part === null || one.part === "rest").at(-1) ?? null,
      notices,
    },
  })
}
const types = (of: Facts) => plan(of).actions.map(({ type }) => type)

describe("an order that leaves in parts at an agent that takes one slip an order", () => {
  const whole = [registration("approved")]
  const split = (oreg: string, fulfillment_id: string) => ({
    type: "split_registration",
    registration_id: oreg,
    fulfillment_id,
  })

  it("is split when the first parcel is charged", () => {
    const first = partly({ gone: 1, registrations: whole, notices: [waiting("ful_1")] })
    expect(plan(first).actions).toEqual([split("oreg_1", "ful_1")])
  })

  it("is split a parcel at a time, the one that left first before the others, and nothing is sent in between", () => {
    const both = partly({ gone: 2, registrations: whole, notices: [waiting("ful_1"), waiting("ful_2")] })
    expect(plan(both).actions).toEqual([split("oreg_1", "ful_1")])
    const registrations = [WHOLE, part("ful_1"), part("rest", fresh)]
    const next = partly({
      gone: 2,
      registrations,
      notices: [notice("ful_1", "accepted", { registration_id: "oreg_ful_1" }), waiting("ful_2", "oreg_rest")],
    })
    expect(plan(next).actions).toEqual([split("oreg_rest", "ful_2")])
  })

  it.each([
    ["the program waits for the rest", { program: { ...atAgent.program, partial: "wait" } }, {}],
    ["its decision is out", {}, { registrations: [registration("pending_review", { last_answer_at: NOW })] }],
    ["the agent has a slip for it", {}, { notices: [notice("ful_1", "accepted")] }],
    ["the agent may have a slip for it", {}, { notices: [notice("ful_1", "sending", { may_be_at_agent: true })] }],
    ["it has all left", {}, { gone: 3 }],
  ] as const)("is not split when %s", (_, more, given) => {
    const notices = [waiting("ful_1")]
    expect(types(partly({ gone: 1, registrations: whole, notices, more, ...given } as Given))).not.toContain(
      "split_registration"
    )
  })

  it("is not split from what needs no shipping, which would never get a slip", () => {
    const digital = partly({ gone: 2, registrations: whole, notices: [waiting("ful_1"), waiting("ful_2")] })
    digital.order!.lines[1].requires_shipping = false
    expect(types(digital)).toEqual([])
  })

  it("sends its parts when the whole is cancelled at the agent, and not before", () => {
    const notices = [waiting("ful_1", "oreg_ful_1")]
    const parts = [part("ful_1", fresh), part("rest", fresh)]
    const held = registration("approved", { superseded: true })
    const early = partly({ gone: 1, registrations: [held, ...parts], notices })
    expect(types(early)).not.toContain("resolve_decision")
    const freed = partly({ gone: 1, registrations: [WHOLE, ...parts], notices })
    expect(plan(freed).actions.slice(0, 2)).toEqual([
      { type: "resolve_decision", registration_id: "oreg_ful_1" },
      { type: "resolve_decision", registration_id: "oreg_rest" },
    ])
  })

  it("is looked at again while a part is undecided, also when it has all left", () => {
    const asked = { ...fresh, state: "unknown", last_answer_at: NOW } as const
    const notices = PARCELS.map(({ id }) => notice(id, "accepted", { registration_id: `oreg_${id}` }))
    const open = partly({ gone: 3, registrations: [WHOLE, part("ful_1"), part("rest", asked)], notices })
    Object.assign(open.records.hold!, { status: "charged", remaining: 0 })
    expect(plan(open).next_check_at).toEqual(new Date(NOW.getTime() + 3_000))
  })

  it("tells each parcel with its own value on its own registration, the last one on the rest", () => {
    const registrations = [WHOLE, part("ful_1"), part("rest")]
    const one = partly({ gone: 1, registrations, notices: [waiting("ful_1", "oreg_ful_1")] })
    expect(plan(one).actions).toMatchObject([{ type: "queue_notice", key: "shipment:ful_1", amount: 113 }])
    const told = notice("ful_1", "accepted", { registration_id: "oreg_ful_1" })
    const all = partly({
      gone: 3,
      registrations,
      notices: [told, waiting("ful_2", "oreg_rest"), waiting("ful_3", "oreg_rest")],
    })
    expect(plan(all).actions).toMatchObject([
      { type: "withdraw_notice", key: "shipment:ful_2", not_required: true },
      { type: "queue_notice", key: "shipment:ful_3", amount: 594 },
      { type: "release_hold" },
    ])
  })

  it("gives up only its rest when it is cancelled after a parcel has left", () => {
    const registrations = [WHOLE, part("ful_1"), part("rest")]
    const notices = [notice("ful_1", "accepted", { registration_id: "oreg_ful_1" })]
    const cancelled = partly({ gone: 1, registrations, notices })
    cancelled.order!.canceled = true
    expect(plan(cancelled).actions).toEqual([
      { type: "release_hold", hold_id: "hold_1", reason: "order_cancelled" },
      { type: "cancel_registration", key: "order_cancel:oreg_rest", registration_id: "oreg_rest" },
    ])
  })

  it("does not ask for a rest that nobody wants any more", () => {
    const registrations = [WHOLE, part("ful_1"), part("rest", fresh)]
    const cancelled = partly({ gone: 1, registrations, notices: [] })
    cancelled.order!.canceled = true
    expect(types(cancelled)).not.toContain("resolve_decision")
  })
})

describe("the value that waits", () => {
  const wait = { program: atAgent.program }
  const whole = [registration("approved")]

  it("is what has left before the rest of the order", () => {
    const notices = [waiting("ful_1"), waiting("ful_2")]
    expect(waitingValue(partly({ gone: 2, registrations: whole, notices, more: wait }))).toEqual({
      amount: 340,
      fulfillments: ["ful_1", "ful_2"],
    })
  })

  it.each([
    ["the slip is on its way", { gone: 3, registrations: whole, notices: [notice("ful_3", "queued")] }],
    ["what has left was split off", { gone: 1, registrations: [WHOLE, part("ful_1"), part("rest")], notices: [] }],
    ["nothing has left", { gone: 0, registrations: whole, notices: [] }],
    [
      "the agent takes several shipments",
      { gone: 1, registrations: whole, notices: [], more: { agent: { ...atAgent.agent, multiple_shipments: true } } },
    ],
  ])("is nothing when %s", (_, given) => {
    expect(waitingValue(partly(given)).amount).toBe(0)
  })
})

describe("splitting an order", () => {
  type Given = Pick<Facts["records"], "credits" | "registrations"> & { charges: (typeof FIRST)[] }
  const splitAt = (id: string, of: OrderFacts, given: Partial<Given>) => {
    const registrations = given.registrations ?? [registration("approved")]
    const records = { ...given, registrations, registration: registrations.at(-1)! }
    const partly = facts({ ...atAgent, order: of, records })
    return splitOrder(
      of,
      partly,
      partly.records.charges.find(({ fulfillment_id }) => fulfillment_id === id)!
    )
  }

  it("makes two of which the totals are the payable amount, whatever was rounded", () => {
    const { left, rest } = splitAt("ful_1", order(), { charges: [FIRST] })
    expect([left.total, rest.total]).toEqual([113, 594])
    expect(left.lines).toMatchObject([{ id: "reduced", quantity: 1, subtotal: 105 }])
    expect(rest.lines).toMatchObject([
      { id: "reduced", quantity: 2, subtotal: 210 },
      { id: "standard", quantity: 1, subtotal: 333 },
    ])
  })

  it("leaves out of the rest what stands apart already, and gives fees to the first parcel", () => {
    const fee = {
      id: "fee",
      title: "Delivery",
      subtotal: 880,
      discount: 0,
      discount_tax: 0,
      tax: 0,
      total: 880,
      tax_rate: 0,
    }
    const shipped = order({ total: 1586.5, shipping: [fee] })
    const first = { ...FIRST, amount: 993, lines: [...FIRST.lines, { reference_id: "fee", quantity: 1, amount: 880 }] }
    const registrations = [WHOLE, part("ful_1", { amount: 993 }), part("rest", { amount: 594 })]
    const { left, rest } = splitAt("ful_2", shipped, { charges: [first, SECOND], registrations })
    expect(left).toMatchObject({ total: 227, shipping: [] })
    expect(rest).toMatchObject({ total: 367, shipping: [], lines: [{ id: "standard", quantity: 1 }] })
    expect(splitAt("ful_1", shipped, { charges: [first] }).left.shipping).toHaveLength(1)
  })

  describe("of which the price fell after it had left", () => {
    const boxes = chargeOf("ful_1", "box", 2, 1_000)
    const lowered = (lid: number) => order({ total: 900 + lid, lines: [goods("box", 2, 450), goods("lid", 1, lid)] })

    it("leaves the rest its own worth once the difference was refunded, for the agent hears of that by itself", () => {
      const credit = {
        key: "refund:ref_1",
        kind: "refund" as const,
        reference_id: "ref_1",
        amount: 100,
        lines: [{ reference_id: "box", quantity: 0, amount: 100 }],
        event_at: NOW,
        unguaranteed: false,
      }
      const { left, rest } = splitAt("ful_1", lowered(300), { charges: [boxes], credits: [credit] })
      expect([left.total, rest.total]).toEqual([1_000, 300])
    })

    it("leaves the rest what the difference was not set off against, and never less than nothing", () => {
      expect(splitAt("ful_1", lowered(300), { charges: [boxes] }).rest.total).toBe(200)
      expect(splitAt("ful_1", lowered(0), { charges: [boxes] }).rest).toMatchObject({
        total: 0,
        lines: [{ id: "lid" }],
      })
    })
  })
})

describe("a label that comes when the parcel stands apart", () => {
  it("is revised on its own registration", () => {
    const missing = notice("ful_1", "needs_attention", {
      registration_id: "oreg_ful_1",
      tracking_number: null,
      parcel_tracking_number: null,
    })
    const labelled = partly({ gone: 1, registrations: [WHOLE, part("ful_1"), part("rest")], notices: [missing] })
    labelled.order!.fulfillments[0].labels = [label("210987654321")]
    expect(plan(labelled).actions).toMatchObject([{ type: "revise_notice", tracking_number: "210987654321" }])
  })
})
