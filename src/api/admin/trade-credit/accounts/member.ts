import type { AccountOrderDeps } from "../../../../workflows/deps"
import type { SpendingLimits } from "../../../../modules/trade-credit/types"
import { invalidData } from "../../../helpers/http-refusal"
import { refuseTooFineSpending } from "../../../helpers/spending-limits"
import { customerProblems } from "./new-account"

/** @throws HttpRefusal 400 that names what cannot be: a customer without login, a limit finer than the currency */
export async function refuseImpossibleMember(
  deps: AccountOrderDeps,
  programId: string,
  body: Partial<SpendingLimits> & { customer_id: string }
): Promise<void> {
  const details = await customerProblems(deps, body)
  if (details.length > 0) {
    throw invalidData(details)
  }
  refuseTooFineSpending(deps.tradeCredit.program(programId), body)
}
