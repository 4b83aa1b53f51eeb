import { judge, type AgentView, type GateReason, type ReasonCode } from "../../domain/credit/gate"
import { screeningStatusOf } from "../../domain/credit/screening-status"
import type { ScreeningStatus } from "../../domain/credit/states"
import { toMajor, toMinor } from "../../domain/money/money"
import { hasAccounts, type Program } from "../../domain/program/program"
import type { BuyerFacts } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"
import { consultAgent } from "./consult-agent"
import { gateInputOf } from "./gate-input"
import { withPoNumberUse } from "./po-number-use"

export type Purchase = {
  /** Major units, as Medusa has it; may be finer than the currency (706.5 yen). */
  total: number
  currency_code: string
  country_code: string | null
  po_number: string | null
  /** What is being bought, so that its own purchase order number does not count as used. */
  cart_id?: string | null
  order_id?: string | null
  po_number_used?: boolean
  /** Major units: how far staff let this order go beyond the credit that is left. */
  override_amount?: number
}

export type JudgeInput = {
  /** Null: a guest. */
  customer_id: string | null
  programs: Program[]
  /** Null: no cart yet, so its total is not judged. */
  purchase: Purchase | null
  stage: "listing" | "authorisation"
}

export type ProgramReason = Pick<GateReason, "code" | "kind"> & { shortfall_amount?: number }

/** Amounts are major units. */
export type ProgramJudgement = {
  program: Program
  account: BuyerFacts["account"]
  role: BuyerFacts["role"]
  application: BuyerFacts["application"]
  screening_status: ScreeningStatus
  eligible: boolean
  reasons: ProgramReason[]
  available_amount: number | null
  /** The total rounded half up to the minor unit: what is held, registered and charged. */
  required_amount: number | null
}

/** The whole time the agents may take; they are asked side by side. */
const AGENTS_DEADLINE_MS = 2_000

/**
 * The gate with everything it needs to know, for listing, eligibility, session guard and authorisation. One query when
 * no agent has to be asked, which is the rule: an answer counts for a while, and the account keeps it.
 */
export async function judgePrograms(deps: CreditDeps, input: JudgeInput): Promise<ProgramJudgement[]> {
  const deadline = Date.now() + AGENTS_DEADLINE_MS
  const facts = await readFacts(deps, input)
  return Promise.all(
    input.programs.map(async (program, index) => {
      const asked = await withPoNumberUse(deps, input, program, facts[index].account)
      const heard = await hear(deps, asked, program, facts[index], deadline)
      const judged = judgement(asked, program, heard)
      // Somebody may have let this one order go beyond; asked only now, because nearly all orders need nobody's word.
      const allowed = isBeyondLimitsOnly(judged) ? await withOverride(deps, asked) : asked
      return allowed === asked ? judged : judgement(allowed, program, heard)
    })
  )
}

type Heard = { facts: BuyerFacts; agent: AgentView | null }

async function hear(
  deps: CreditDeps,
  asked: JudgeInput,
  program: Program,
  facts: BuyerFacts,
  deadline: number
): Promise<Heard> {
  const { customer_id } = asked
  if (customer_id === null || !hasAccounts(program)) {
    return { facts, agent: null }
  }
  const heard = await consultAgent(deps, { program, customer_id, facts, deadline })
  if (heard.fresh || !isOnly(judgement(asked, program, heard), ["insufficient_credit"])) {
    return heard
  }
  // The buyer may have paid the agent since: before refusing for lack of credit, ask once whatever the answer's age.
  const again = await consultAgent(deps, { ...heard, program, customer_id, deadline, anew: true })
  return { facts: again.facts, agent: again.agent?.answer ? again.agent : heard.agent }
}

async function withOverride({ tradeCredit }: CreditDeps, input: JudgeInput): Promise<JudgeInput> {
  const { purchase } = input
  const override = purchase?.order_id ? await tradeCredit.findOverride(purchase.order_id) : null
  return purchase && override ? { ...input, purchase: { ...purchase, override_amount: override.amount } } : input
}

async function readFacts({ tradeCredit }: CreditDeps, { customer_id, programs }: JudgeInput): Promise<BuyerFacts[]> {
  const ids = programs.filter(hasAccounts).map(({ id }) => id)
  const found = customer_id !== null && ids.length > 0 ? await tradeCredit.readBuyer(customer_id, ids) : []
  const byProgram = new Map(found.map((facts) => [facts.program_id, facts]))
  const nobody = { account: null, role: null, spending: null, application: null }
  return programs.map(({ id }) => byProgram.get(id) ?? { program_id: id, ...nobody })
}

/** Is all that stands in the way what an override of the order passes: the limits of the account and of the member? */
function isBeyondLimitsOnly(judgement: ProgramJudgement): boolean {
  return isOnly(judgement, ["insufficient_credit", "member_limit_exceeded"])
}

function isOnly({ reasons }: ProgramJudgement, codes: ReasonCode[]): boolean {
  const blocking = reasons.filter(({ kind }) => kind === "blocking")
  return blocking.length > 0 && blocking.every(({ code }) => codes.includes(code))
}

function judgement(input: JudgeInput, program: Program, { facts, agent }: Heard): ProgramJudgement {
  const screening_status = screeningStatusOf(facts.account, facts.application)
  const { eligible, reasons } = judge(gateInputOf(input, program, facts, screening_status, agent))
  return {
    program,
    account: facts.account,
    role: facts.role,
    application: facts.application,
    screening_status,
    eligible,
    reasons: reasons.map((reason) => inMajorUnits(reason, program)),
    available_amount: facts.account?.available_amount ?? null,
    required_amount: input.purchase && requiredAmount(input.purchase, program),
  }
}

function inMajorUnits({ code, kind, shortfall_amount }: GateReason, { currency_decimals }: Program): ProgramReason {
  return shortfall_amount === undefined
    ? { code, kind }
    : { code, kind, shortfall_amount: toMajor(shortfall_amount, currency_decimals) }
}

/** Null in another currency than the program's, whose smallest unit says nothing about the cart. */
function requiredAmount({ total, currency_code }: Purchase, program: Program): number | null {
  return currency_code === program.currency_code
    ? toMajor(toMinor(total, program.currency_decimals), program.currency_decimals)
    : null
}
