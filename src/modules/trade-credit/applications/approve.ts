import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { statesBefore } from "../../../domain/screening/application-states"
import { openAccount } from "../accounts/open-account"
import { lockAccount } from "../ledger/locks"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord, ApplicationRecord, ApproveApplication } from "../types"
import { historyItem } from "./history"

export type Approval = { application: ApplicationRecord; account: AccountRecord }

/**
 * Application approved, account active, applicant its owner, limit in the ledger: in one transaction. The lock on the
 * application lets the second of two approvals find the first one's account.
 */
export async function approveApplication(
  sql: Sql,
  input: ApproveApplication,
  programOf: (id: string) => Program
): Promise<Approval> {
  const application = await lockApplication(sql, input.id)
  if (application.account_id) {
    return { application: toApplication(application), account: await lockAccount(sql, application.account_id) }
  }
  if (!statesBefore("approved").includes(application.status)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Application ${application.id} is ${application.status} and can no longer be approved. The customer may apply again.`
    )
  }
  const program = programOf(application.program_id)
  const account = await openAccount(
    sql,
    {
      ...input,
      program_id: program.id,
      customer_id: application.customer_id,
      company_name: application.company_name,
    },
    program,
    { key: `approve:${application.id}`, type: "application", id: application.id }
  )
  return { application: await markApproved(sql, input, account.id), account }
}

export async function lockApplication(sql: Sql, id: string): Promise<ApplicationRow> {
  const [row] = await rows<ApplicationRow>(
    sql,
    "SELECT * FROM credit_application WHERE id = :id AND deleted_at IS NULL FOR UPDATE",
    { id }
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no application ${id}.`)
  }
  return row
}

async function markApproved(sql: Sql, input: ApproveApplication, accountId: string): Promise<ApplicationRecord> {
  const [row] = await rows<ApplicationRow>(
    sql,
    `UPDATE credit_application SET status = 'approved', account_id = :account_id, decided_at = now(), updated_at = now(),
       credit_limit = CAST(:credit_limit AS numeric), information_request = NULL,
       history = history || ${historyItem("'approved'")}
     WHERE id = :id RETURNING *`,
    {
      id: input.id,
      account_id: accountId,
      credit_limit: input.credit_limit,
      actor: input.actor,
      note: input.note ?? null,
    }
  )
  return toApplication(row)
}
