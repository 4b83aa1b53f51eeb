import { staffWords } from "../../domain/credit/staff-words"
import { placementProblem, type PlacementProblem } from "../../domain/order-life/placement"
import type { Program } from "../../domain/program/program"
import type { OverrideRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { judgePrograms, type ProgramJudgement, type ProgramReason } from "../eligibility/judge-programs"
import { wordsOf } from "./place-on-account"
import { readOrderToPlace } from "./read-order-to-place"

/** Amounts are major units. */
export type PlacementOptions = {
  /** Ours of it, from an earlier attempt or because it is on account. */
  account_order_id: string | null
  /** Why the order cannot be put on account in any program now; null: the programs say. A draft's say, too. */
  problem: { code: PlacementProblem; message: string } | null
  programs: PlacementOption[]
  /** How far a person lets it go beyond the limits. */
  credit_override: OverrideRecord | null
}

export type PlacementOption = {
  program: Program
  company_name: string | null
  available_amount: number | null
  required_amount: number | null
  eligible: boolean
  po_number_required: boolean
  reasons: (ProgramReason & { message: string })[]
}

/** Where an order could be put on account, and why not elsewhere. Null: there is no such order. */
export async function readPlacementOptions(deps: AccountOrderDeps, orderId: string): Promise<PlacementOptions | null> {
  const [reading, credit_override] = await Promise.all([
    readOrderToPlace(deps, orderId),
    deps.tradeCredit.findOverride(orderId),
  ])
  if (!reading) {
    return null
  }
  const { state, customer_id, purchase, record } = reading
  const account_order_id = record?.id ?? null
  const code = placementProblem(state)
  const problem = code ? { code, message: staffWords(code) } : null
  // Of a draft it is worth knowing while it is written: the customer is on the telephone.
  if (problem && code !== "order_is_draft") {
    return { account_order_id, problem, programs: [], credit_override }
  }
  const judgements = await judgePrograms(deps, {
    customer_id,
    programs: deps.tradeCredit.programs(),
    purchase: { ...purchase, po_number: null },
    stage: "listing",
  })
  return { account_order_id, problem, programs: judgements.map(toOption), credit_override }
}

function toOption({ program, account, reasons, ...judgement }: ProgramJudgement): PlacementOption {
  return {
    program,
    company_name: account?.company_name ?? null,
    available_amount: judgement.available_amount,
    required_amount: judgement.required_amount,
    eligible: judgement.eligible,
    po_number_required: account?.po_number_required ?? program.po_number_required,
    // The number is asked for in the form.
    reasons: reasons
      .filter(({ kind }) => kind === "blocking")
      .map((reason) => ({ ...reason, message: wordsOf(reason, program) })),
  }
}
