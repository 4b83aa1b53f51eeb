import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { hasAccounts, type Program } from "../../../../domain/program/program"
import { isScreenedByAgent } from "../../../../workflows/application/settle-application"
import type { AccountOrderDeps } from "../../../../workflows/deps"
import { refuseTooFineLimit } from "../../../helpers/credit-limit"
import { invalidData, type FieldDetail } from "../../../helpers/http-refusal"
import type { createAccountBody } from "./validators"

type Body = z.output<typeof createAccountBody>

/** @throws HttpRefusal 400 that names each field which this program, or this store, has no use for or misses */
export async function refuseImpossibleAccount(deps: AccountOrderDeps, body: Body): Promise<void> {
  const program = deps.tradeCredit.programs().find(({ id }) => id === body.program_id)
  const details = [...programProblems(deps, program, body), ...(await customerProblems(deps, body))]
  if (details.length > 0) {
    throw invalidData(details)
  }
  if (program && body.credit_limit !== undefined) {
    refuseTooFineLimit(program, body.credit_limit)
    refuseForOnePerson(program, body.credit_limit)
  }
}

/** Else one person could open an account with a limit that needs two. */
function refuseForOnePerson({ second_person_above }: Program, limit: number): void {
  const above = Math.min(second_person_above.limit ?? Infinity, second_person_above.approve ?? Infinity)
  if (limit > above) {
    const message = `Above ${above} two people are needed. Open the account with at most that, then raise its limit.`
    throw invalidData([{ path: "credit_limit", message }])
  }
}

/** What the agent says of the number concerns that one field. */
export function tellUnknownBuyer(error: unknown): never {
  if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA) {
    throw invalidData([{ path: "agent_buyer_id", message: error.message.replace(/^agent_buyer_id: /, "") }])
  }
  throw error
}

function programProblems(
  { billingAgents }: AccountOrderDeps,
  program: Program | undefined,
  { credit_limit, agent_buyer_id }: Body
): FieldDetail[] {
  if (!program || !hasAccounts(program)) {
    return [{ path: "program_id", message: "There is no such program with accounts." }]
  }
  if (isScreenedByAgent(billingAgents, program)) {
    return [
      ...problem(agent_buyer_id === undefined, "agent_buyer_id", `Required: ${program.agent_id} decides on buyers.`),
      ...problem(credit_limit !== undefined, "credit_limit", `Leave it out: the limit is that of ${program.agent_id}.`),
    ]
  }
  return [
    ...problem(credit_limit === undefined, "credit_limit", "Required: nobody else sets it in this program."),
    ...problem(agent_buyer_id !== undefined, "agent_buyer_id", "Leave it out: no agent knows buyers of this program."),
  ]
}

/** An account is used by logging in. */
export async function customerProblems(
  { query }: Pick<AccountOrderDeps, "query">,
  { customer_id }: { customer_id: string }
): Promise<FieldDetail[]> {
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "has_account"],
    filters: { id: customer_id },
  })
  return problem(!data[0]?.has_account, "customer_id", "There is no customer with a login and this id.")
}

function problem(isOne: boolean, path: string, message: string): FieldDetail[] {
  return isOne ? [{ path, message }] : []
}
