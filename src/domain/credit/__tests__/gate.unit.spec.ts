import { judge, REASON_CODES, type GateInput, type GateReason } from "../gate"
import { reasonText } from "../reason-texts"

type Change = Partial<Omit<GateInput, "program" | "purchase">> & {
  program?: Partial<GateInput["program"]>
  purchase?: Partial<NonNullable<GateInput["purchase"]>> | null
}

/** An approved owner with 10,000 left who buys for 4,000 in a program without special rules. */
function gate(change: Change = {}) {
  const { program, purchase, ...rest } = change
  const input: GateInput = {
    stage: "authorisation",
    program: {
      book: "own",
      screening: "account",
      currency_code: "jpy",
      country_codes: null,
      minimum_amount: null,
      maximum_amount: null,
      po_number_required: false,
      guests_allowed: false,
      when_agent_unavailable: "deny",
      credit_tolerance_amount: 0,
      ...program,
    },
    logged_in: true,
    screening_status: "approved",
    account: { available_amount: 10_000, po_number_required: null },
    member: { role: "owner", remaining_amount: null },
    overdue: null,
    agent: null,
    purchase:
      purchase === null
        ? null
        : { total_amount: 4_000, currency_code: "jpy", country_code: "jp", po_number: null, ...purchase },
    ...rest,
  }
  return judge(input)
}

const nobody = { account: null, member: null } as const
const blocked = (code: GateReason["code"], shortfall_amount?: number): GateReason[] => [
  { code, kind: "blocking", ...(shortfall_amount === undefined ? {} : { shortfall_amount }) },
]

describe("who may buy on account", () => {
  it.each<[string, Change]>([
    ["an approved owner within the limit", {}],
    ["an approved buyer", { member: { role: "buyer", remaining_amount: null } }],
    ["an order that takes exactly what is left", { purchase: { total_amount: 10_000 } }],
    [
      "an order within the tolerance",
      { purchase: { total_amount: 10_500 }, program: { credit_tolerance_amount: 500 } },
    ],
    [
      "an order that staff let go so far beyond",
      {
        purchase: { total_amount: 10_500 },
        account: { available_amount: 10_000, po_number_required: null, override_amount: 500 },
      },
    ],
    [
      "a free order although nothing is left",
      { purchase: { total_amount: 0 }, account: { available_amount: -1, po_number_required: null } },
    ],
    [
      "no cart yet, so the total is not judged",
      { purchase: null, account: { available_amount: 0, po_number_required: null } },
    ],
    [
      "an agent that only answers probes and says yes",
      {
        account: { available_amount: null, po_number_required: null },
        agent: { answer: { usable: true, age_seconds: 0 }, max_age_seconds: 60 },
      },
    ],
    [
      "an agent that cannot be asked, where the program goes on",
      { program: { when_agent_unavailable: "pend" }, agent: { answer: null, max_age_seconds: 60 } },
    ],
    [
      "an answer that is just young enough",
      { agent: { answer: { usable: true, age_seconds: 60 }, max_age_seconds: 60 } },
    ],
    ["an invoice overdue within the grace days", { overdue: { amount: 100, days: 3, grace_days: 3 } }],
    ["a member exactly at the own limit", { member: { role: "buyer", remaining_amount: 4_000 } }],
    [
      "a member beyond the own limit, in an order that staff let go",
      {
        member: { role: "buyer", remaining_amount: 3_000 },
        account: { available_amount: 10_000, po_number_required: null, override_amount: 1 },
      },
    ],
    [
      "a member beyond the own limit in the book of an agent, in an order that staff let go",
      {
        program: { book: "agent" },
        member: { role: "buyer", remaining_amount: 3_000 },
        account: { available_amount: 10_000, po_number_required: null, override_amount: 1 },
      },
    ],
    ["the smallest amount", { program: { minimum_amount: 4_000 } }],
    ["the largest amount", { program: { maximum_amount: 4_000 } }],
    ["a country that is served", { program: { country_codes: ["jp"] } }],
    [
      "a listing before the address is known",
      { stage: "listing", program: { country_codes: ["jp"] }, purchase: { country_code: null } },
    ],
    [
      "a guest where each order is screened",
      {
        ...nobody,
        logged_in: false,
        screening_status: "not_applied",
        program: { screening: "order", guests_allowed: true },
      },
    ],
    [
      "a customer without account where each order is screened",
      { ...nobody, screening_status: "not_applied", program: { screening: "order" } },
    ],
    [
      "an account whose own rule wants no PO number",
      { program: { po_number_required: true }, account: { available_amount: 10_000, po_number_required: false } },
    ],
    ["a PO number that is given", { program: { po_number_required: true }, purchase: { po_number: "PO-1" } }],
  ])("lets pass %s", (_, change) => {
    expect(gate(change)).toEqual({ eligible: true, reasons: [] })
  })

  it.each<[string, Change, GateReason[]]>([
    ["a guest", { ...nobody, logged_in: false, screening_status: "not_applied" }, blocked("login_required")],
    [
      "a guest where orders are screened but guests not wanted",
      { ...nobody, logged_in: false, screening_status: "not_applied", program: { screening: "order" } },
      blocked("login_required"),
    ],
    [
      "a guest where both are screened",
      {
        ...nobody,
        logged_in: false,
        screening_status: "not_applied",
        program: { screening: "both", guests_allowed: true },
      },
      blocked("login_required"),
    ],
    ["who never applied", { ...nobody, screening_status: "not_applied" }, blocked("not_applied")],
    ["who has just applied", { ...nobody, screening_status: "submitted" }, blocked("under_review")],
    ["who is under review", { ...nobody, screening_status: "under_review" }, blocked("under_review")],
    ["who owes an answer", { ...nobody, screening_status: "needs_information" }, blocked("needs_information")],
    ["who was declined", { ...nobody, screening_status: "declined" }, blocked("declined")],
    ["a suspended account", { screening_status: "suspended" }, blocked("account_suspended")],
    ["a closed account", { screening_status: "closed" }, blocked("account_closed")],
    ["one yen too much", { purchase: { total_amount: 10_001 } }, blocked("insufficient_credit", 1)],
    [
      "a limit lowered below what is used",
      { account: { available_amount: -500, po_number_required: null } },
      blocked("insufficient_credit", 4_500),
    ],
    [
      "more than the tolerance",
      { purchase: { total_amount: 10_501 }, program: { credit_tolerance_amount: 500 } },
      blocked("insufficient_credit", 501),
    ],
    [
      "more than staff let go beyond, who do not add to the tolerance",
      {
        purchase: { total_amount: 10_501 },
        program: { credit_tolerance_amount: 100 },
        account: { available_amount: 10_000, po_number_required: null, override_amount: 500 },
      },
      [{ code: "insufficient_credit", kind: "blocking", shortfall_amount: 501 }],
    ],
    [
      "more than an agent lends, whatever staff let the order do",
      {
        program: { book: "agent" },
        purchase: { total_amount: 10_001 },
        account: { available_amount: 10_000, po_number_required: null, override_amount: 500 },
      },
      blocked("insufficient_credit", 1),
    ],
    ["an overdue invoice", { overdue: { amount: 100, days: 4, grace_days: 3 } }, blocked("overdue")],
    [
      "a cart of another currency, whose amounts are not compared",
      {
        purchase: { currency_code: "usd", total_amount: 99_999 },
        program: { minimum_amount: 1, maximum_amount: 2 },
        member: { role: "buyer", remaining_amount: 1 },
      },
      blocked("currency_mismatch"),
    ],
    [
      "a country that is not served",
      { program: { country_codes: ["jp"] }, purchase: { country_code: "us" } },
      blocked("country_not_supported"),
    ],
    [
      "an order without a country where it matters",
      { program: { country_codes: ["jp"] }, purchase: { country_code: null } },
      blocked("country_not_supported"),
    ],
    ["too small an order", { program: { minimum_amount: 5_000 } }, blocked("below_minimum", 1_000)],
    ["too large an order", { program: { maximum_amount: 3_999 } }, blocked("above_maximum")],
    [
      "a member beyond the own limit",
      { member: { role: "buyer", remaining_amount: 3_000 } },
      blocked("member_limit_exceeded", 1_000),
    ],
    [
      "an accountant, even without a cart",
      { member: { role: "accountant", remaining_amount: null }, purchase: null },
      blocked("member_limit_exceeded"),
    ],
    [
      "an accountant, whatever staff let the order do",
      {
        member: { role: "accountant", remaining_amount: null },
        account: { available_amount: 10_000, po_number_required: null, override_amount: 1 },
      },
      blocked("member_limit_exceeded"),
    ],
    ["an agent that cannot be asked", { agent: { answer: null, max_age_seconds: 60 } }, blocked("agent_unavailable")],
    [
      "an answer that is too old",
      { agent: { answer: { usable: true, age_seconds: 61 }, max_age_seconds: 60 } },
      blocked("agent_unavailable"),
    ],
    [
      "a buyer the agent has stopped",
      { agent: { answer: { usable: false, age_seconds: 1 }, max_age_seconds: 60 } },
      blocked("account_suspended"),
    ],
    [
      "suspended here and stopped there, told once",
      { screening_status: "suspended", agent: { answer: { usable: false, age_seconds: 1 }, max_age_seconds: 60 } },
      blocked("account_suspended"),
    ],
    [
      "a missing PO number",
      { program: { po_number_required: true } },
      [{ code: "po_number_required", kind: "needs_input" }],
    ],
    [
      "a PO number the account wants",
      { account: { available_amount: 10_000, po_number_required: true } },
      [{ code: "po_number_required", kind: "needs_input" }],
    ],
    [
      "a PO number that another order has",
      { purchase: { po_number: "PO-1", po_number_used: true } },
      [{ code: "po_number_used", kind: "needs_input" }],
    ],
  ])("stops %s", (_, change, reasons) => {
    expect(gate(change)).toEqual({ eligible: false, reasons })
  })

  it("lists a program that only lacks an input, and says so", () => {
    expect(gate({ stage: "listing", program: { po_number_required: true } })).toEqual({
      eligible: true,
      reasons: [{ code: "po_number_required", kind: "needs_input" }],
    })
  })

  it("tells all reasons, in the order of the vocabulary", () => {
    const { reasons } = gate({
      screening_status: "suspended",
      program: { po_number_required: true, country_codes: ["jp"], maximum_amount: 1_000 },
      purchase: { total_amount: 20_000, country_code: "us" },
      overdue: { amount: 5, days: 10, grace_days: 0 },
    })
    expect(reasons.map(({ code }) => code)).toEqual([
      "account_suspended",
      "insufficient_credit",
      "overdue",
      "country_not_supported",
      "above_maximum",
      "po_number_required",
    ])
  })
})

describe("the words for a reason", () => {
  it.each(REASON_CODES)("%s says in both languages what happened and what to do", (code) => {
    for (const locale of ["en", "ja"] as const) {
      const { message, next_step } = reasonText(code, locale, { amount: 1_234, currency_code: "jpy" })
      expect(message.length).toBeGreaterThan(5)
      expect(next_step.length).toBeGreaterThan(5)
      expect(message + next_step).not.toMatch(/[{}]/)
    }
  })

  it("names the missing amount as people write it", () => {
    const shortfall = { amount: 1_234, currency_code: "jpy" }
    expect(reasonText("insufficient_credit", "en", shortfall).message).toContain("¥1,234")
    expect(reasonText("insufficient_credit", "ja", shortfall).message).toMatch(/\D1,234/)
  })
})
