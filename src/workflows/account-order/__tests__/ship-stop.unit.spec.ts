import { atAgent, facts, registration } from "../../../domain/order-life/__tests__/build-facts"
import type { RegistrationFacts } from "../../../domain/order-life/facts"
import type { ShipOverride } from "../../../modules/trade-credit/types"
import type { Reading } from "../read-facts"
import { shipStopsOf, standingStops } from "../ship-stop"

/** Of a reading only what the stops look at. */
function reading(state: RegistrationFacts["state"], status: "active" | "suspended" = "active"): Reading {
  const ofAgent = registration(state)
  return {
    facts: facts({ ...atAgent, account: { status }, records: { registration: ofAgent } }),
    registrations: [ofAgent],
    book: { account: { status, company_name: "Yamada Shoji" } },
  } as unknown as Reading
}

const said = (...causes: string[]): ShipOverride => ({ causes, reason: "paid", actor: "user_1", created_at: "" })
const codes = (of: Reading, override: ShipOverride | null = null) => standingStops(of, override).map(({ code }) => code)

describe("goods that should stay", () => {
  it.each<[RegistrationFacts["state"], string[]]>([
    ["approved", []],
    ["pending_review", ["decision_pending"]],
    ["unknown", ["decision_unknown"]],
    ["declined", ["decision_declined"]],
    ["needs_attention", ["decision_needs_attention"]],
  ])("while the order is %s at the agent: %j", (state, stops) => {
    expect(codes(reading(state))).toEqual(stops)
  })

  it("leave on a person's word for as long as nothing else stands against them", () => {
    expect(codes(reading("unknown"), said("undecided"))).toEqual([])
    expect(codes(reading("pending_review"), said("undecided"))).toEqual([])
    expect(codes(reading("declined"), said("undecided"))).toEqual(["decision_declined"])
    expect(codes(reading("unknown", "suspended"), said("undecided"))).toEqual(["credit_stop"])
    expect(shipStopsOf(reading("unknown", "suspended")).map(({ cause }) => cause)).toEqual(["undecided", "credit_stop"])
    expect(codes(reading("unknown", "suspended"), said("undecided", "credit_stop"))).toEqual([])
  })

  it("stay while the order has outgrown its credit, until somebody answers for it", () => {
    const short = reading("approved")
    Object.assign(short.facts.order!, { total: 1_000 })
    expect(codes(short)).toEqual([])
    short.facts.account!.available = 200
    expect(shipStopsOf(short)).toMatchObject([
      { code: "credit_shortfall", message: expect.stringContaining("needs 93 more credit") },
    ])
    expect(codes(short, said("credit_shortfall"))).toEqual([])
    expect(codes(short, said("undecided"))).toEqual(["credit_shortfall"])
  })

  it("stay with words that name the company whose account is stopped", () => {
    const [stop] = shipStopsOf(reading("approved", "suspended"))
    expect(stop).toMatchObject({ code: "credit_stop", message: expect.stringContaining("Yamada Shoji is suspended") })
  })
})
