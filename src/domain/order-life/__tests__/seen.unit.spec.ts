import type { Attention } from "../actions"
import { isCovered, mayBeAccepted } from "../attention/seen"
import { plan } from "../plan"
import { atAgent, facts, NOW, order, parcel, registration } from "./build-facts"

const item = (more: Partial<Attention> = {}): Attention => ({
  code: "unguaranteed",
  message: "Goods have left.",
  actions: ["accept_attention"],
  evidence: ["crchar_1"],
  amount: 500,
  ...more,
})
const seen = { code: "unguaranteed", evidence: ["crchar_1"], amount: 500 }

describe("a person's word that something was seen", () => {
  it.each([
    ["what they saw", item(), true],
    ["what has become less since", item({ amount: 300 }), true],
    ["what was found in a part of it", item({ evidence: [] }), true],
    ["more money", item({ amount: 501 }), false],
    ["another parcel", item({ evidence: ["crchar_1", "crchar_2"] }), false],
    ["something else", item({ code: "paid_back_twice" }), false],
    ["what is put right here and not elsewhere", item({ evidence: undefined }), false],
  ])("%s: covered %#", (_, found, expected) => {
    expect(isCovered(found, seen)).toBe(expected)
  })

  it("covers what is about no amount by what it was found in", () => {
    const used = item({ code: "po_number_used", evidence: ["order:12"], amount: undefined })
    const saw = { code: "po_number_used", evidence: ["order:12"], amount: null }
    expect(isCovered(used, saw)).toBe(true)
    expect(isCovered({ ...used, evidence: ["order:13"] }, saw)).toBe(false)
  })
})

describe("what is settled elsewhere", () => {
  const charge = (id: string) => ({
    id,
    fulfillment_id: "ful_1",
    amount: 707,
    lines: [],
    event_at: NOW,
    unguaranteed: true,
    hold_due: 0,
  })
  const found = (of: Parameters<typeof facts>[0], code: string) =>
    plan(facts(of)).attention.find((one) => one.code === code)

  it("may be marked as seen, and says in what it was found", () => {
    expect(found({ records: { po_number_used_by: 12 } }, "po_number_used")).toMatchObject({
      actions: ["contact_buyer", "cancel_order", "accept_attention"],
      evidence: ["order:12"],
    })
    const left = {
      ...atAgent,
      order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] }),
      records: {
        registration: registration("pending_review"),
        charges: [charge("crchar_1")],
        unguaranteed_amount: 707,
      },
    }
    expect(found(left, "unguaranteed")).toMatchObject({ evidence: ["crchar_1"], amount: 707 })
    const digital = parcel("ful_1", { reduced: 3, standard: 1 }, { requires_shipping: false })
    const told = { ...atAgent, order: order({ fulfillments: [digital] }) }
    const unreported = found({ ...told, records: { registration: registration("approved") } }, "nothing_to_report")
    expect(unreported).toMatchObject({ evidence: ["ful_1"] })
    expect(mayBeAccepted(unreported!)).toBe(true)
  })

  it("is nothing else: what is put right here stays until it is", () => {
    const stopped = found({ account: { status: "suspended" } }, "credit_stop")
    expect(stopped).toBeDefined()
    expect(mayBeAccepted(stopped!)).toBe(false)
    expect(stopped).not.toHaveProperty("evidence")
  })
})
