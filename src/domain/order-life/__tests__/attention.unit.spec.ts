import type { Facts } from "../facts"
import { plan } from "../plan"
import { atAgent, facts, notice, NOW, order, parcel, registration } from "./build-facts"

const codes = (of: Facts) => plan(of).attention.map(({ code }) => code)
const DAY = 24 * 3_600_000
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY)

describe("an account that is stopped", () => {
  const stopped = (status: "active" | "suspended" | "closed", overrides: Parameters<typeof facts>[0] = {}) =>
    facts({ account: { status }, ...overrides })
  const allGone = order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] })

  it.each(["suspended", "closed"] as const)("because it is %s asks before what has not left is shipped", (status) => {
    expect(plan(stopped(status))).toMatchObject({ actions: [], attention: [{ code: "credit_stop" }] })
    const partly = order({ fulfillments: [parcel("ful_1", { standard: 1 })] })
    expect(codes(stopped(status, { order: partly }))).toEqual(["credit_stop"])
  })

  it.each([
    ["it may be used", stopped("active")],
    ["everything has left", stopped("suspended", { order: allGone })],
    ["the order is cancelled", stopped("closed", { order: order({ canceled: true }) })],
    ["the order needs no account", facts({ account: null })],
    ["the program says so", stopped("suspended", { program: { ...facts().program, credit_stop: false } })],
  ])("asks nothing when %s", (_, given) => {
    expect(codes(given)).not.toContain("credit_stop")
  })
})

describe("a purchase order number that an earlier order has", () => {
  it("is shown with that order, as long as this one stands", () => {
    const used = { records: { po_number_used_by: 12 } }
    const [attention] = plan(facts(used)).attention
    expect(attention).toMatchObject({ code: "po_number_used", message: expect.stringContaining("#12") })
    expect(codes(facts({ ...used, order: order({ canceled: true }) }))).not.toContain("po_number_used")
    expect(codes(facts())).toEqual([])
  })
})

describe("an approval that ends", () => {
  const until = (dates: { expires_at?: Date; ship_by?: Date }, overrides: Parameters<typeof facts>[0] = {}) =>
    facts({
      ...atAgent,
      ...overrides,
      records: { registration: registration("approved", dates), ...overrides.records },
    })

  it("is told three days before, with its date in the program's time zone", () => {
    expect(codes(until({ expires_at: inDays(3.1) }))).toEqual([])
    // 03:00 UTC plus 2.6 days is past midnight in Tokyo.
    const [attention] = plan(until({ expires_at: inDays(2.6) })).attention
    expect(attention).toMatchObject({ code: "approval_expires", actions: ["ship", "contact_agent"] })
    expect(attention.message).toContain("2026-11-05")
  })

  it("counts until the earlier of the agent's dates", () => {
    const [attention] = plan(until({ expires_at: inDays(30), ship_by: inDays(1) })).attention
    expect(attention).toMatchObject({ code: "approval_expires" })
    expect(attention.message).toContain("2026-11-03")
  })

  it("is told as past when it is", () => {
    expect(codes(until({ expires_at: inDays(-1) }))).toEqual(["approval_expired"])
  })

  it.each([
    ["the agent has the slip", { records: { notices: [notice("ful_1", "accepted")] } }],
    ["the order is cancelled", { order: order({ canceled: true }) }],
  ])("is of no interest when %s", (_, overrides) => {
    expect(codes(until({ expires_at: inDays(1) }, overrides))).toEqual([])
  })
})
