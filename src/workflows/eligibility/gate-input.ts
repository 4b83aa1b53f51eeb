import type { AgentView, GateInput } from "../../domain/credit/gate"
import { remainingToSpend } from "../../domain/credit/spending"
import type { ScreeningStatus } from "../../domain/credit/states"
import { overrideMost, toleranceOf } from "../../domain/credit/tolerance"
import { toMinor } from "../../domain/money/money"
import type { Program } from "../../domain/program/program"
import type { BuyerFacts } from "../../modules/trade-credit/types"
import type { JudgeInput } from "./judge-programs"

/**
 * The records as the gate reads them, in minor units. Overdue invoices are not recorded yet, so they stop nobody.
 */
export function gateInputOf(
  { stage, customer_id, purchase }: JudgeInput,
  program: Program,
  { account, role, spending }: BuyerFacts,
  screening_status: ScreeningStatus,
  agent: AgentView | null
): GateInput {
  const minor = (amount: number | null) => (amount === null ? null : toMinor(amount, program.currency_decimals))
  return {
    stage,
    program: {
      ...program,
      minimum_amount: minor(program.minimum_amount),
      maximum_amount: minor(program.maximum_amount),
      credit_tolerance_amount: toleranceOf(program, minor(account?.credit_limit ?? null) ?? 0),
    },
    logged_in: customer_id !== null,
    screening_status,
    account: account && {
      available_amount: minor(account.available_amount),
      po_number_required: account.po_number_required,
      override_amount: toMinor(purchase?.override_amount ?? 0, program.currency_decimals),
      override_most_amount: overrideMost(program, minor(account.credit_limit) ?? 0),
    },
    member: role && {
      role,
      remaining_amount: remainingToSpend({
        order_limit: minor(spending?.order_limit ?? null),
        order_used: 0,
        month_limit: minor(spending?.month_limit ?? null),
        month_used: minor(spending?.month_used ?? null) ?? 0,
      }),
    },
    overdue: null,
    agent,
    purchase: purchase && { ...purchase, total_amount: toMinor(purchase.total, program.currency_decimals) },
  }
}
