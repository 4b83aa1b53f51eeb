import type { Facts, NoticeFacts } from "../facts"
import { plan } from "../plan"
import { atAgent, facts, inStep, notice, NOW, order, parcel, registration, transaction } from "./build-facts"

const OLD = new Date(NOW.getTime() - 3_600_000)
const types = (of: Facts) => plan(of).actions.map(({ type }) => type)
const actionsOf = (of: Facts, type: string) => plan(of).actions.filter((action) => action.type === type)
const codes = (of: Facts) => plan(of).attention.map(({ code }) => code)

const charge = (overrides: Partial<Facts["records"]["charges"][number]> = {}) => ({
  id: "chg_1",
  fulfillment_id: "ful_1",
  amount: 707,
  lines: [
    { reference_id: "reduced", quantity: 3, amount: 340 },
    { reference_id: "standard", quantity: 1, amount: 367 },
  ],
  event_at: new Date("2026-11-01T01:00:00Z"),
  unguaranteed: false,
  hold_due: overrides.unguaranteed ? 707 : 0,
  ...overrides,
})
const usedUp = { id: "hold_1", status: "charged" as const, remaining: 0, adjustments: 0, created_at: OLD }
const held = { id: "hold_1", status: "open" as const, remaining: 707, adjustments: 0, created_at: OLD }

/** An order that has left whole in one parcel, captured in full. */
function gone(overrides: Parameters<typeof facts>[0] = {}): Facts {
  const { records, order: placed, ...rest } = overrides
  const of = facts({
    ...rest,
    order: order({
      fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })],
      ...placed,
      transactions: [transaction("capt_1", 706.5), ...(placed?.transactions ?? [])],
    }),
    records: { charges: [charge()], hold: usedUp, ...records },
  })
  of.collections[0].payments[0] = {
    ...of.collections[0].payments[0],
    captured_at: OLD,
    captures: [{ id: "capt_1", amount: 706.5, created_at: OLD }],
  }
  return inStep(of)
}
const withRefund = (of: Facts, amount: number, created_at = OLD, id = "ref_1"): Facts => {
  of.collections[0].payments[0].refunds.push({ id, amount, created_at })
  return of
}
const written = (amount: number, reference_id = "ref_1") => [transaction(reference_id, -amount)]
const back = (id: string, items: Record<string, number>) => ({
  id,
  received_at: NOW,
  items: Object.entries(items).map(([line_id, quantity]) => ({ line_id, quantity })),
})

describe("a refund", () => {
  it("that a return explains credits nothing more", () => {
    const credit = {
      key: "return:ret_1:1",
      kind: "return" as const,
      reference_id: "ret_1",
      amount: 367,
      lines: [{ reference_id: "standard", quantity: 1, amount: 367 }],
      event_at: NOW,
      unguaranteed: false,
    }
    const placed = order({ returns: [back("ret_1", { standard: 1 })], transactions: written(367) })
    const of = gone({ order: { ...placed, fulfillments: gone().order!.fulfillments }, records: { credits: [credit] } })
    expect(types(withRefund(of, 367))).toEqual([])
  })

  it("that comes before its goods waits for them, and becomes goodwill when they do not come", () => {
    const awaited = [{ line_id: "standard", quantity: 1 }]
    const parcels = gone().order!.fulfillments
    const waiting = gone({ order: order({ fulfillments: parcels, awaited, transactions: written(367) }) })
    expect(types(withRefund(waiting, 367))).toEqual([])
    const given_up = gone({ order: order({ fulfillments: parcels, transactions: written(367) }) })
    expect(plan(withRefund(given_up, 367)).actions).toMatchObject([
      { type: "post_credit", key: "refund:ref_1", amount: 367, lines: [] },
    ])
  })

  it("is not credited while Medusa may still take it back, and is entered when a crash kept Medusa from it", () => {
    const young = withRefund(gone(), 100, NOW)
    expect(plan(young)).toMatchObject({ actions: [], next_check_at: new Date(NOW.getTime() + 20_000) })
    expect(plan(withRefund(gone(), 100)).actions).toEqual([{ type: "record_refund", refund_id: "ref_1", amount: 100 }])
  })

  it("by Medusa's cancellation of the order, which it enters under the payment, is credited whole", () => {
    const placed = order({ canceled: true, transactions: written(706.5, "pay_1") })
    const of = withRefund(gone({ order: placed }), 706.5)
    expect(actionsOf(of, "record_refund")).toEqual([])
    expect(actionsOf(of, "post_credit")).toMatchObject([{ key: "refund:ref_1", amount: 707 }])
  })
})

describe("an agent hears of what was taken back", () => {
  const accepted: NoticeFacts = notice("ful_1", "accepted", { amount: 707 })
  const credit = (overrides: Partial<Facts["records"]["credits"][number]> = {}) => ({
    key: "return:ret_1:1",
    kind: "return" as const,
    reference_id: "ret_1",
    amount: 367,
    lines: [{ reference_id: "standard", quantity: 1, amount: 367 }],
    event_at: NOW,
    unguaranteed: false,
    ...overrides,
  })
  const atTheAgent = (records: Partial<Facts["records"]>) =>
    gone({ ...atAgent, records: { ...atAgent.records, notices: [accepted], credits: [credit()], ...records } })

  it("once, on the registration that holds the slip", () => {
    expect(plan(atTheAgent({})).actions).toEqual([
      {
        type: "report_return",
        key: "return:return:ret_1:1:oreg_1",
        credit_key: "return:ret_1:1",
        registration_id: "oreg_1",
        amount: 367,
      },
    ])
    const told = notice("", "needs_attention", {
      key: "return:return:ret_1:1:oreg_1",
      kind: "return",
      fulfillment_id: null,
    })
    expect(actionsOf(atTheAgent({ notices: [accepted, told] }), "report_return")).toEqual([])
  })

  it("after it has heard of the parcel", () => {
    const waiting = notice("ful_1", "awaiting_shipment")
    expect(actionsOf(atTheAgent({ notices: [waiting] }), "report_return")).toEqual([])
  })

  it("on the registration of the parcel's own part when the order was split", () => {
    const part = registration("approved", { id: "oreg_2", part: "ful_1" })
    const rest = registration("approved", { id: "oreg_3", part: "rest" })
    const split = atTheAgent({
      registration: rest,
      registrations: [registration("cancelled", { superseded: true }), part, rest],
      notices: [{ ...accepted, registration_id: "oreg_2" }],
    })
    expect(actionsOf(split, "report_return")).toMatchObject([{ registration_id: "oreg_2" }])
  })

  it("of each part no more than it had, where one return comes out of two of them", () => {
    const parts = ["ful_1", "rest"].map((part) => registration("approved", { id: `oreg_${part}`, part }))
    const line = (quantity: number) => [{ reference_id: "reduced", quantity, amount: quantity * 100 }]
    const split = atTheAgent({
      registration: parts[1],
      registrations: [registration("cancelled", { superseded: true }), ...parts],
      charges: [
        charge({ amount: 300, lines: line(3) }),
        charge({ id: "chg_2", fulfillment_id: "ful_2", amount: 200, lines: line(2) }),
      ],
      credits: [credit({ amount: 400, lines: line(4) }), credit({ key: "refund:ref_1", amount: 100, lines: [] })],
      notices: [
        { ...accepted, registration_id: "oreg_ful_1" },
        notice("ful_2", "accepted", { registration_id: "oreg_rest" }),
      ],
    })
    for (const told of [
      ["return:return:ret_1:1:oreg_ful_1", 300],
      ["return:return:ret_1:1:oreg_rest", 100],
      ["return:refund:ref_1:oreg_rest", 100],
    ] as const) {
      const [action] = actionsOf(split, "report_return") as { key: string; registration_id: string; amount: number }[]
      expect([action.key, action.amount]).toEqual(told)
      split.records.notices.push(notice("", "queued", { ...action, kind: "return", fulfillment_id: null }))
    }
    expect(actionsOf(split, "report_return")).toEqual([])
  })

  it("of what a lower price was set off against, on the part that left at the higher one", () => {
    const parts = ["ful_1", "rest"].map((part) => registration("approved", { id: `oreg_${part}`, part }))
    const line = (reference_id: string, quantity: number, amount: number) => ({ reference_id, quantity, amount })
    const notices = [
      { ...accepted, registration_id: "oreg_ful_1" },
      notice("ful_2", "accepted", { registration_id: "oreg_rest" }),
    ]
    const split = atTheAgent({
      registration: parts[1],
      registrations: [registration("cancelled", { superseded: true }), ...parts],
      charges: [
        charge({ amount: 500, lines: [line("reduced", 3, 500)] }),
        charge({
          id: "chg_2",
          fulfillment_id: "ful_2",
          amount: 200,
          lines: [line("standard", 1, 300), line("reduced", 0, -100)],
        }),
      ],
      credits: [credit({ amount: 300, lines: [line("standard", 1, 300)] })],
      notices: [notices[0], notice("ful_2", "awaiting_shipment", { registration_id: "oreg_rest" })],
    })
    expect(actionsOf(split, "report_return")).toEqual([])
    split.records.notices = notices
    for (const told of [
      ["oreg_rest", 200],
      ["oreg_ful_1", 100],
    ] as const) {
      const [action] = actionsOf(split, "report_return") as { key: string; registration_id: string; amount: number }[]
      expect([action.registration_id, action.amount]).toEqual(told)
      split.records.notices.push(notice("", "queued", { ...action, kind: "return", fulfillment_id: null }))
    }
    expect(actionsOf(split, "report_return")).toEqual([])
  })

  it("not on the merchant's own book, nor of what it does not guarantee", () => {
    expect(actionsOf(gone({ records: { credits: [credit()] } }), "report_return")).toEqual([])
    const own = atTheAgent({
      charges: [charge({ unguaranteed: true })],
      credits: [credit({ unguaranteed: true })],
      unguaranteed_amount: 340,
      registration: registration("declined"),
    })
    expect(actionsOf(own, "report_return")).toEqual([])
  })

  it.each(["withdrawn", "needs_attention"])(
    "by a cancellation when all was taken back before it heard of anything, its notice %s",
    (status) => {
      const all = credit({
        amount: 707,
        lines: [
          { reference_id: "reduced", quantity: 3, amount: 340 },
          { reference_id: "standard", quantity: 1, amount: 367 },
        ],
      })
      const cancelled = order({ canceled: true, transactions: [] })
      const of = gone({
        ...atAgent,
        order: cancelled,
        records: { ...atAgent.records, credits: [all], notices: [notice("ful_1", status)] },
      })
      expect(types(of)).toContain("cancel_registration")
      of.records.notices[0].may_be_at_agent = true
      expect(types(of).includes("cancel_registration")).toBe(status === "withdrawn")
    }
  )
})

describe("goods that left without the agent's yes", () => {
  const leaving = (records: Partial<Facts["records"]>, book: "agent" | "own" = "agent") =>
    facts({
      ...atAgent,
      program: { ...atAgent.program, book },
      order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] }),
      records: { ...atAgent.records, ...records },
    })
  const asked = { last_answer_at: NOW }

  it.each([
    ["approved", registration("approved"), false],
    ["undecided", registration("pending_review", asked), true],
    ["declined", registration("declined"), true],
    ["cancelled", registration("cancelled"), true],
    ["on its way out", registration("approved", { superseded: true }), true],
    ["expired before they left", registration("approved", { expires_at: new Date("2026-11-01T00:59:59Z") }), true],
    [
      "good until just after they left",
      registration("approved", { expires_at: new Date("2026-11-01T01:00:01Z") }),
      false,
    ],
    ["missing", null, true],
  ] as const)("whose registration is %s", (_, of, unguaranteed) => {
    expect(actionsOf(leaving({ registration: of, registrations: of ? [of] : [] }), "post_charge")).toMatchObject([
      { unguaranteed },
    ])
  })

  it("are nobody else's matter on the merchant's own book", () => {
    expect(actionsOf(leaving({ registration: null }, "own"), "post_charge")).toMatchObject([{ unguaranteed: false }])
  })

  const alone = { charges: [charge({ unguaranteed: true })], unguaranteed_amount: 707 }

  it("keep the credit held, and are shown with the amount at risk, as long as the agent may still agree", () => {
    const of = leaving({ ...alone, hold: held, registration: registration("pending_review", asked) })
    expect(actionsOf(of, "release_hold")).toEqual([])
    expect(codes(of)).toContain("unguaranteed")
    expect(plan(of).attention.find(({ code }) => code === "unguaranteed")).toMatchObject({
      message: expect.stringContaining("707"),
      amount: 707,
    })
  })

  it("are taken over when the agent agrees", () => {
    expect(actionsOf(leaving({ ...alone, hold: held }), "transfer_charge")).toEqual([
      { type: "transfer_charge", charge_id: "chg_1", unguaranteed: false, reason: "approved_by_agent" },
    ])
  })

  it("give the credit back when it declines", () => {
    const of = leaving({ ...alone, hold: held, registration: registration("declined") })
    expect(actionsOf(of, "release_hold")).toHaveLength(1)
    expect(actionsOf(of, "transfer_charge")).toEqual([])
  })

  it("come to the merchant's own book when a yes is taken back, not when we gave it up ourselves", () => {
    const lost = leaving({ charges: [charge()], registration: registration("cancelled"), hold: held })
    expect(actionsOf(lost, "transfer_charge")).toMatchObject([{ unguaranteed: true, reason: "cancelled_by_agent" }])
    expect(actionsOf(lost, "release_hold")).toMatchObject([{ reason: "cancelled_by_agent" }])
    const ours = registration("cancelled", { superseded: true })
    expect(actionsOf(leaving({ charges: [charge()], registration: ours }), "transfer_charge")).toEqual([])
  })
})
