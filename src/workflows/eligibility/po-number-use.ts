import type { Program } from "../../domain/program/program"
import type { AccountRecord } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"
import type { JudgeInput } from "./judge-programs"

/** The same question, told whether its purchase order number is used already; asked only where that is refused. */
export async function withPoNumberUse(
  { tradeCredit }: CreditDeps,
  input: JudgeInput,
  program: Program,
  account: AccountRecord | null
): Promise<JudgeInput> {
  const { purchase } = input
  if (program.po_number_reuse !== "refuse" || !purchase?.po_number || !account) {
    return input
  }
  const { po_number, cart_id = null, order_id = null } = purchase
  const use = await tradeCredit.findPoNumberUse({ account_id: account.id, po_number, cart_id, order_id })
  return { ...input, purchase: { ...purchase, po_number_used: use !== null } }
}
