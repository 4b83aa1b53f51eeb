import { MedusaError } from "@medusajs/framework/utils"
import { needsSecondPerson, refuseSecondPerson } from "../../../domain/credit/second-person"
import { statesBefore } from "../../../domain/screening/application-states"
import type { Program } from "../../../domain/program/program"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationRecord, ApprovalProposal, ApproveByStaff, StaffApproval } from "../types"
import { approveApplication, lockApplication } from "./approve"
import { assertStands, decided, firstApproval } from "./first-approval"
import { historyItem } from "./history"

/**
 * The word of staff on an application, in a transaction. Above the program's amount two people say the same: who says
 * something else, again above it, makes a proposal of their own, which waits for somebody else. Who has read a first
 * approval that does not stand any more is told, and nothing is done; so is who comes after the decision with another limit.
 */
export async function approveByStaff(
  sql: Sql,
  { is_person, of, ...input }: ApproveByStaff,
  programOf: (id: string) => Program
): Promise<StaffApproval> {
  const application = await lockApplication(sql, input.id)
  const program = programOf(application.program_id)
  assertAmount("A credit limit", input.credit_limit, program.currency_code, "zero")
  const waits = needsSecondPerson(program.second_person_above.approve, input.credit_limit)
  if (application.account_id) {
    if (Number(application.credit_limit) !== input.credit_limit) {
      throw decided(application)
    }
    return approveApplication(sql, input, programOf)
  }
  if (of !== undefined) {
    assertStands(application, of)
  }
  if (!waits) {
    return approveApplication(sql, input, programOf)
  }
  const proposal = firstApproval(application)
  const what = `The approval of application ${input.id} at ${input.credit_limit} ${program.currency_code}`
  const agrees = proposal !== null && hashOf(proposal) === hashOf(input)
  const who = { actor: input.actor, is_person }
  const refusal = refuseSecondPerson(what, agrees ? proposal.actor : "", who, "take it back")
  if (refusal) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      refusal,
      is_person ? "second_person_required" : "person_required"
    )
  }
  return agrees
    ? approveApplication(sql, input, programOf)
    : { application: await propose(sql, application, input), account: null }
}

function hashOf({ credit_limit, payment_terms }: Pick<ApprovalProposal, "credit_limit"> & Partial<ApprovalProposal>) {
  return contentHash({ credit_limit, payment_terms: payment_terms ?? null })
}

const APPROVED = ["credit_limit", "payment_terms"].flatMap((name) => [
  `'${name}'`,
  `CAST(:proposal AS jsonb)->'${name}'`,
])

async function propose(
  sql: Sql,
  { id, status }: ApplicationRow,
  input: Omit<ApproveByStaff, "is_person" | "of">
): Promise<ApplicationRecord> {
  if (status !== "pending_second_approval" && !statesBefore("pending_second_approval").includes(status)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Application ${id} is ${status} and can no longer be approved. The customer may apply again.`
    )
  }
  const { credit_limit, payment_terms = null, actor, note = null } = input
  const [row] = await rows<ApplicationRow>(
    sql,
    `UPDATE credit_application SET status = 'pending_second_approval', updated_at = now(), information_request = NULL,
       proposal = CAST(:proposal AS jsonb) || jsonb_build_object('at', now()),
       history = history || ${historyItem("'pending_second_approval'", APPROVED)}
     WHERE id = :id RETURNING *`,
    { id, actor, note, proposal: JSON.stringify({ credit_limit, payment_terms, actor }) }
  )
  return toApplication(row)
}
