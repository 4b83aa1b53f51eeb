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
    book: { account: { status, company_name: "Yamada Shoji" }, status_event_id: "acev_1" },
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

  it("leave on a word about a stopped account until that is suspended anew", () => {
    const stopped = reading("approved", "suspended")
    expect(codes(stopped, { ...said("credit_stop"), status_event_id: "acev_1" })).toEqual([])
    expect(codes(stopped, { ...said("credit_stop"), status_event_id: "acev_0" })).toEqual(["credit_stop"])
    expect(codes(reading("unknown"), { ...said("undecided"), status_event_id: "acev_0" })).toEqual([])
  })

  /** Ordered for 707, then changed to 1,000, of which 93 do not fit. */
  function short(
    status: "active" | "suspended" = "active",
    program: Partial<ReturnType<typeof facts>["program"]> = {}
  ): Reading {
    const of = reading("approved", status)
    of.facts.program = { ...of.facts.program, ...program }
    Object.assign(of.facts.order!, { total: 1_000 })
    Object.assign(of.facts.account!, { available: 200 })
    return of
  }

  it.each([
    ["credit_shortfall", { book: "own" }, "active", 93, "allow this order with a reason"],
    ["credit_shortfall_at_agent", { book: "agent" }, "active", 93, "Ask the agent for a higher limit"],
    ["credit_shortfall_stopped", { book: "own", credit_stop: false }, "suspended", 293, "Lift the suspension"],
  ] as const)(
    "stay while what was added is not on account, with the ways out: %s",
    (code, program, status, amount, way) => {
      expect(shipStopsOf(short(status, program))).toMatchObject([
        { code, amount, message: expect.stringMatching(`needs ${amount} more credit.*${way}`) },
      ])
    }
  )

  it("leave without credit on a person's word, which counts for no more than was missing when it was given", () => {
    const of = short()
    const [{ code }] = shipStopsOf(of)
    const word = { ...said("credit_shortfall"), shortfall_amount: 93 }
    expect(codes(of, word)).toEqual([])
    expect(codes(of, said("undecided"))).toEqual([code])
    Object.assign(of.facts.order!, { total: 1_001 })
    expect(codes(of, word)).toEqual([code])
    Object.assign(of.facts.order!, { total: 950 })
    expect(codes(of, word)).toEqual([])
  })

  it("stay with words that name the company whose account is stopped", () => {
    const [stop] = shipStopsOf(reading("approved", "suspended"))
    expect(stop).toMatchObject({ code: "credit_stop", message: expect.stringContaining("Yamada Shoji is suspended") })
  })
})
