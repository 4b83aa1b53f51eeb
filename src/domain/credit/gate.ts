import type { MinorAmount } from "../money/money"
import { roleMay } from "./roles"
import type { MemberRole, ScreeningStatus } from "./states"
import { allowedBeyond } from "./tolerance"

/** In the order in which people are told: who you are, the account, the money, the cart, what is still to be filled in. */
export const REASON_CODES = [
  "login_required",
  "not_applied",
  "under_review",
  "needs_information",
  "declined",
  "account_suspended",
  "account_closed",
  "insufficient_credit",
  "overdue",
  "currency_mismatch",
  "country_not_supported",
  "below_minimum",
  "above_maximum",
  "member_limit_exceeded",
  "agent_unavailable",
  "po_number_required",
  "po_number_used",
] as const

export type ReasonCode = (typeof REASON_CODES)[number]

/**
 * `blocking`: nothing the buyer types at checkout helps. `needs_input`: the order may go once it is filled in.
 * `shortfall_amount` is how much is missing.
 */
export type GateReason = { code: ReasonCode; kind: "blocking" | "needs_input"; shortfall_amount?: MinorAmount }

export type GateResult = { eligible: boolean; reasons: GateReason[] }

/** Amounts are in the minor unit of the program's currency. */
export type GateInput = {
  /** The listing lets pass what only lacks an input; authorisation also wants the inputs. */
  stage: "listing" | "authorisation"
  program: {
    book: "own" | "agent"
    screening: "account" | "order" | "both"
    currency_code: string
    country_codes: string[] | null
    minimum_amount: MinorAmount | null
    maximum_amount: MinorAmount | null
    po_number_required: boolean
    guests_allowed: boolean
    when_agent_unavailable: "deny" | "pend"
    /** How far an order may go over the credit that is left. */
    credit_tolerance_amount: MinorAmount
  }
  logged_in: boolean
  screening_status: ScreeningStatus
  /** Null until approved. */
  account: {
    /** Null where the agent only answers probes: then its answer decides. */
    available_amount: MinorAmount | null
    /** Null: as the program says. */
    po_number_required: boolean | null
    /** How far staff let this one order go beyond; see `allowedBeyond`. */
    override_amount?: MinorAmount
    /** The most that counts of it, with the limit as it is; null: all of it. */
    override_most_amount?: MinorAmount | null
  } | null
  member: {
    role: MemberRole
    /** What this person may still order; null: as much as the account has. */
    remaining_amount: MinorAmount | null
  } | null
  overdue: { amount: MinorAmount; days: number; grace_days: number } | null
  /** Null: nothing has to be asked of an agent. */
  agent: AgentView | null
  /** Null: no cart yet, so nothing of it is judged. */
  purchase: {
    total_amount: MinorAmount
    currency_code: string
    /** Null: the buyer has not said yet. */
    country_code: string | null
    po_number: string | null
    /** Another order of the account has this number already, and the program refuses that. */
    po_number_used?: boolean
  } | null
}

/** What the agent last said of this buyer: whether it lends at all. Null answer: it could not be asked. */
export type AgentView = { answer: { usable: boolean; age_seconds: number } | null; max_age_seconds: number }

/** May this buyer buy this on account? The one rule for listing, session guard, authorisation and order desk. */
export function judge(input: GateInput): GateResult {
  const reasons = [...buyerReasons(input), ...creditReasons(input), ...cartReasons(input), ...inputReasons(input)].sort(
    (a, b) => REASON_CODES.indexOf(a.code) - REASON_CODES.indexOf(b.code)
  )
  const stops = (reason: GateReason) => reason.kind === "blocking" || input.stage === "authorisation"
  return { eligible: !reasons.some(stops), reasons }
}

function buyerReasons({ program, logged_in, screening_status }: GateInput): GateReason[] {
  if (program.screening === "order") {
    return logged_in || program.guests_allowed ? [] : [blocking("login_required")]
  }
  if (!logged_in) {
    return [blocking("login_required")]
  }
  const code = REASON_OF_STATUS[screening_status]
  return code ? [blocking(code)] : []
}

const REASON_OF_STATUS: Record<ScreeningStatus, ReasonCode | null> = {
  not_applied: "not_applied",
  submitted: "under_review",
  under_review: "under_review",
  needs_information: "needs_information",
  approved: null,
  declined: "declined",
  suspended: "account_suspended",
  closed: "account_closed",
}

function creditReasons(input: GateInput): GateReason[] {
  return [...agentReasons(input), ...limitReasons(input), ...memberReasons(input), ...overdueReasons(input)]
}

function agentReasons({ agent, program, screening_status }: GateInput): GateReason[] {
  if (!agent) {
    return []
  }
  const { answer, max_age_seconds } = agent
  if (!answer || answer.age_seconds > max_age_seconds) {
    return program.when_agent_unavailable === "deny" ? [blocking("agent_unavailable")] : []
  }
  // Suspended here and unusable there is one thing to tell the buyer, not two.
  return answer.usable || screening_status === "suspended" ? [] : [blocking("account_suspended")]
}

function limitReasons({ account, program, purchase }: GateInput): GateReason[] {
  const available = account?.available_amount ?? null
  if (available === null || !purchase || purchase.total_amount === 0 || !sameCurrency(program, purchase)) {
    return []
  }
  const over = purchase.total_amount - available
  const { override_amount = 0, override_most_amount = null } = account ?? {}
  const allowed = allowedBeyond(program.book, program.credit_tolerance_amount, override_amount, override_most_amount)
  return over > allowed ? [blocking("insufficient_credit", over)] : []
}

function memberReasons({ account, member, program, purchase }: GateInput): GateReason[] {
  if (!member) {
    return []
  }
  if (!roleMay(member.role, "order")) {
    return [blocking("member_limit_exceeded")]
  }
  if (
    member.remaining_amount === null ||
    account?.override_amount ||
    !purchase ||
    purchase.total_amount === 0 ||
    !sameCurrency(program, purchase)
  ) {
    return []
  }
  const over = purchase.total_amount - member.remaining_amount
  return over > 0 ? [blocking("member_limit_exceeded", over)] : []
}

function overdueReasons({ overdue }: GateInput): GateReason[] {
  return overdue && overdue.amount > 0 && overdue.days > overdue.grace_days ? [blocking("overdue")] : []
}

function cartReasons({ stage, program, purchase }: GateInput): GateReason[] {
  if (!purchase) {
    return []
  }
  if (!sameCurrency(program, purchase)) {
    return [blocking("currency_mismatch")]
  }
  const reasons: GateReason[] = []
  if (program.country_codes && !shipsTo(program.country_codes, purchase.country_code, stage)) {
    reasons.push(blocking("country_not_supported"))
  }
  if (program.minimum_amount !== null && purchase.total_amount < program.minimum_amount) {
    reasons.push(blocking("below_minimum", program.minimum_amount - purchase.total_amount))
  }
  if (program.maximum_amount !== null && purchase.total_amount > program.maximum_amount) {
    reasons.push(blocking("above_maximum"))
  }
  return reasons
}

/** Amounts of two currencies cannot be compared: a mismatch is told alone. */
function sameCurrency(program: { currency_code: string }, purchase: { currency_code: string }): boolean {
  return program.currency_code === purchase.currency_code
}

/** An address not yet given is no reason to hide the method, but the order needs one that is served. */
function shipsTo(countries: string[], country: string | null, stage: GateInput["stage"]): boolean {
  return country === null ? stage === "listing" : countries.includes(country)
}

function inputReasons({ account, program, purchase }: GateInput): GateReason[] {
  const required = account?.po_number_required ?? program.po_number_required
  if (purchase?.po_number) {
    return purchase.po_number_used ? [{ code: "po_number_used", kind: "needs_input" }] : []
  }
  return required ? [{ code: "po_number_required", kind: "needs_input" }] : []
}

function blocking(code: ReasonCode, shortfall_amount?: MinorAmount): GateReason {
  return { code, kind: "blocking", ...(shortfall_amount === undefined ? {} : { shortfall_amount }) }
}
