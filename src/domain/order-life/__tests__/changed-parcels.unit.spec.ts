import type { Facts, NoticeFacts } from "../facts"
import { plan } from "../plan"
import { atAgent, facts, inStep, label, notice, NOW, order, parcel, registration } from "./build-facts"

const OLD = "123456789012"
const NEW = "210987654321"
const charge: Facts["records"]["charges"][number] = {
  id: "chg_1",
  fulfillment_id: "ful_1",
  amount: 707,
  lines: [
    { reference_id: "reduced", quantity: 3, amount: 340 },
    { reference_id: "standard", quantity: 1, amount: 367 },
  ],
  event_at: NOW,
  unguaranteed: false,
  hold_due: 0,
}

/** An order of one parcel that has left, is charged and captured, with these labels; the notices as given. */
function gone(
  labels: ReturnType<typeof label>[],
  notices: NoticeFacts[],
  { agent = {}, ...parcelOverrides }: Parameters<typeof parcel>[2] & { agent?: Partial<Facts["agent"]> } = {}
): Facts {
  return facts({
    ...atAgent,
    agent: { ...atAgent.agent, ...agent },
    collections: [],
    order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 }, { labels, ...parcelOverrides })] }),
    records: {
      registration: registration("approved"),
      hold: { id: "hold_1", status: "charged", remaining: 0, created_at: NOW },
      charges: [charge],
      notices,
    },
  })
}

const accepted = (overrides: Partial<NoticeFacts> = {}) => notice("ful_1", "accepted", { amount: 707, ...overrides })
const unnumbered = { tracking_number: null, parcel_tracking_number: null, parcel_carrier_code: null }
const codes = (of: Facts) => plan(of).attention.map(({ code }) => code)

describe("a parcel's number", () => {
  it.each([
    ["waits in the queue", "queued", unnumbered],
    ["was refused before it was sent", "needs_attention", unnumbered],
    ["was refused by the agent", "needs_attention", {}],
    ["could not be sent yet", "retrying", {}],
  ] as const)("that comes or is corrected while its notice %s is told in its place", (_, status, overrides) => {
    expect(plan(gone([label(NEW)], [notice("ful_1", status, overrides)])).actions).toEqual([
      { type: "revise_notice", key: "shipment:ful_1", tracking_number: NEW, carrier_code: "yamato" },
    ])
  })

  it.each([
    ["is being sent", notice("ful_1", "sending", { may_be_at_agent: true })],
    ["has no answer yet", notice("ful_1", "retrying", { may_be_at_agent: true })],
  ])("that is corrected while its notice %s waits for the answer", (_, sent) => {
    expect(plan(gone([label(NEW)], [sent])).actions).toEqual([])
  })

  it.each([
    ["the agent has taken its notice", accepted()],
    ["nobody knows whether it has", notice("ful_1", "needs_attention", { may_be_at_agent: true })],
    ["staff have taken its notice back", notice("ful_1", "withdrawn", { settled_by_hand: true })],
  ])("that is a new one after %s is told under the next revision", (_, told) => {
    expect(plan(gone([label(NEW)], [told])).actions).toEqual([
      {
        type: "create_notice",
        key: "shipment:ful_1:2",
        fulfillment_id: "ful_1",
        revision: 2,
        registration_id: "oreg_1",
      },
    ])
  })

  it("that is new goes out after the old one is on its way back, with the value that was told", () => {
    const next = notice("ful_1", "awaiting_shipment", { key: "shipment:ful_1:2", revision: 2, ...unnumbered })
    expect(plan(gone([label(NEW)], [accepted(), next])).actions).toEqual([
      { type: "withdraw_notice", key: "shipment:ful_1", not_required: false },
    ])
    const back = accepted({ withdrawal_requested: true })
    expect(plan(gone([label(NEW)], [back, next])).actions).toEqual([
      {
        type: "queue_notice",
        key: "shipment:ful_1:2",
        fulfillment_id: "ful_1",
        amount: 707,
        tracking_number: NEW,
        carrier_code: "yamato",
      },
    ])
  })

  it.each([
    ["is written with hyphens", [label("1234-5678-9012")]],
    ["got a second label", [label(OLD), label(NEW)]],
    ["got a second label that comes first", [label(NEW), label(OLD)]],
    ["lost its labels", []],
    ["has another carrier by now", [label(OLD, { carrier_code: "sagawa" })]],
  ])("is not told again when it %s", (_, labels) => {
    expect(plan(gone(labels, [accepted()]))).toMatchObject({ actions: [], attention: [] })
  })

  it("that staff have corrected by hand stays, until the parcel says something new", () => {
    const corrected = accepted({ tracking_number: "999999999999" })
    expect(plan(gone([label(OLD)], [corrected])).actions).toEqual([])
    expect(plan(gone([label(NEW)], [corrected])).actions).toMatchObject([{ type: "create_notice", revision: 2 }])
    const queued = notice("ful_1", "queued", { tracking_number: "999999999999" })
    expect(plan(gone([label(OLD)], [queued])).actions).toEqual([])
    expect(plan(gone([label(NEW)], [queued])).actions).toMatchObject([{ type: "revise_notice", tracking_number: NEW }])
  })

  it("that a person has told the agent by hand is not told again", () => {
    expect(plan(gone([label(NEW)], [accepted({ settled_by_hand: true })])).actions).toEqual([])
  })

  it("is the first one that the agent takes", () => {
    const waiting = notice("ful_1", "awaiting_shipment", unnumbered)
    const [queue] = plan(gone([label("?", { is_valid: false }), label(NEW), label(OLD)], [waiting])).actions
    expect(queue).toMatchObject({ type: "queue_notice", tracking_number: NEW })
  })

  it("that cannot be told by itself is shown with both numbers", () => {
    const changed = gone([label(NEW)], [accepted()], { agent: { withdraws_shipments: false } })
    const [attention] = plan(changed).attention
    expect(plan(changed).actions).toEqual([])
    expect(attention).toMatchObject({ code: "slip_changed", actions: ["withdraw_notice", "settle_notice"] })
    expect(attention.message).toContain(OLD)
    expect(attention.message).toContain(NEW)
  })

  it("that the agent would refuse does not push out one that it has", () => {
    const mistyped = gone([label(NEW, { is_valid: false })], [accepted()])
    expect(plan(mistyped).actions).toEqual([])
    expect(plan(mistyped).attention).toMatchObject([{ code: "slip_changed", actions: ["enter_tracking_number"] }])
  })

  it("that is missing is asked for, with the agent's date", () => {
    const deadline_at = new Date("2026-11-05T16:00:00Z")
    const missing = notice("ful_1", "needs_attention", { ...unnumbered, deadline_at })
    const [attention] = plan(gone([], [missing])).attention
    expect(attention).toMatchObject({ code: "tracking_missing", actions: ["enter_tracking_number"] })
    // In the program's time zone.
    expect(attention.message).toContain("by 2026-11-06")
  })
})

describe("a fulfilment that was cancelled after its notice went", () => {
  const canceled = { canceled_at: NOW }
  const takingBack = (status: string) =>
    notice("ful_1", status, { kind: "shipment_cancel", key: "shipment_cancel:bano_1", last_message: "settled already" })

  it.each(["accepted", "sending", "retrying"])("takes it back when it is %s", (status) => {
    expect(plan(gone([label(OLD)], [notice("ful_1", status)], canceled)).actions).toEqual([
      { type: "withdraw_notice", key: "shipment:ful_1", not_required: false },
    ])
  })

  it("says so while it is under way, and asks for help when the agent refuses", () => {
    const back = accepted({ withdrawal_requested: true })
    expect(codes(gone([label(OLD)], [back, takingBack("retrying")], canceled))).toContain("notice_being_withdrawn")
    const refused = plan(gone([label(OLD)], [back, takingBack("needs_attention")], canceled)).attention
    expect(refused).toContainEqual({
      code: "withdrawal_refused",
      message: "The billing agent did not take this notice: settled already",
      actions: ["retry_notice", "settle_notice"],
    })
    const done = [notice("ful_1", "withdrawn", { withdrawal_requested: true }), takingBack("accepted")]
    expect(codes(gone([label(OLD)], done, canceled))).toEqual(["charged_then_unpacked"])
  })

  it("is left to a person where the agent takes nothing back", () => {
    const left = notice("ful_1", "needs_attention", { withdrawal_requested: true })
    expect(codes(gone([label(OLD)], [left], canceled))).toContain("undo_at_agent")
  })
})

describe("delivery", () => {
  const delivered = { delivered_at: NOW, shipped_at: null }

  it("without a shipment counts as one, at the time of the delivery", () => {
    const left = gone([label(OLD)], [], delivered)
    left.records.charges = []
    expect(plan(inStep(left)).actions).toMatchObject([{ type: "post_charge", event_at: NOW }])
  })

  it("is told once, to agents that want it, when they know the parcel", () => {
    const wants = { ...delivered, agent: { wants_delivery: true } }
    expect(plan(gone([label(OLD)], [accepted()], wants)).actions).toEqual([
      { type: "report_delivery", key: "delivery:ful_1", fulfillment_id: "ful_1", registration_id: "oreg_1" },
    ])
    expect(plan(gone([label(OLD)], [notice("ful_1", "queued")], wants)).actions).toEqual([])
    expect(plan(gone([label(OLD)], [accepted()], delivered)).actions).toEqual([])
    const told = notice("ful_1", "queued", { kind: "delivery", key: "delivery:ful_1" })
    expect(plan(gone([label(OLD)], [accepted(), told], wants)).actions).toEqual([])
  })
})

describe("goods that need no shipping", () => {
  const digital = { requires_shipping: false, shipped_at: null }

  it("make no notice for an agent that wants a number, and a person is told when there is nothing else", () => {
    const only = gone([], [], digital)
    expect(plan(only)).toMatchObject({ actions: [], attention: [{ code: "nothing_to_report" }] })
    const slipless = gone([], [], { ...digital, agent: { needs_slip: false } })
    expect(plan(slipless)).toMatchObject({ actions: [{ type: "create_notice" }], attention: [] })
  })

  it("go with the parcel of what is shipped", () => {
    const mixed = gone([label(OLD)], [notice("ful_1", "awaiting_shipment", unnumbered)])
    mixed.order!.fulfillments = [
      parcel("ful_1", { standard: 1 }),
      parcel("ful_2", { reduced: 3 }, { ...digital, created_at: new Date("2026-11-01T05:00:00Z") }),
    ]
    mixed.records.charges = [
      { ...charge, amount: 367, lines: [charge.lines[1]] },
      { ...charge, id: "chg_2", fulfillment_id: "ful_2", amount: 340, lines: [charge.lines[0]] },
    ]
    expect(plan(mixed)).toMatchObject({
      actions: [{ type: "queue_notice", key: "shipment:ful_1", amount: 707 }],
      attention: [],
    })
  })
})

describe("a notice whose registration the agent has refused", () => {
  it("is for nobody", () => {
    const declined = gone([label(OLD)], [notice("ful_1", "awaiting_shipment")])
    declined.records.registration = registration("declined")
    declined.records.registrations = [registration("declined")]
    expect(plan(declined).actions).toContainEqual({
      type: "withdraw_notice",
      key: "shipment:ful_1",
      not_required: true,
    })
  })
})
