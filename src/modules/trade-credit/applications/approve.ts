import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { statesBefore } from "../../../domain/screening/application-states"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { lockAccount } from "../ledger/locks"
import { post } from "../ledger/post"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, violatedUnique, type Sql } from "../sql"
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
  if (input.credit_limit !== null) {
    assertAmount("A credit limit", input.credit_limit, program.currency_code, "zero")
  }
  const accountId = await insertAccount(sql, application, program, input)
  await insertOwner(sql, application, accountId)
  await post(sql, {
    operation: "limit_set",
    account_id: accountId,
    key: `approve:${application.id}`,
    request_hash: contentHash({ application_id: application.id, credit_limit: input.credit_limit }),
    // Without a limit (the agent answers each time) the entry says 0 with `limit_after` null.
    amount: input.credit_limit ?? 0,
    reference_type: "application",
    reference_id: application.id,
    actor: input.actor,
    set: { sql: "base_limit_amount = CAST(:limit AS numeric)", bindings: { limit: input.credit_limit } },
  })
  return {
    application: await markApproved(sql, input, accountId),
    account: await lockAccount(sql, accountId),
  }
}

async function lockApplication(sql: Sql, id: string): Promise<ApplicationRow> {
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

async function insertAccount(
  sql: Sql,
  application: ApplicationRow,
  program: Program,
  input: ApproveApplication
): Promise<string> {
  const id = generateEntityId(undefined, "cracc")
  await sql("credit_account").insert({
    id,
    program_id: program.id,
    company_name: application.company_name,
    status: "active",
    currency_code: program.currency_code,
    payment_terms: input.payment_terms ? JSON.stringify(input.payment_terms) : null,
    agent_buyer_number: input.agent_buyer_number ?? null,
  })
  return id
}

/** A membership of a closed account makes way; the books of that account stay as they are. */
async function insertOwner(sql: Sql, application: ApplicationRow, accountId: string): Promise<void> {
  await sql.raw(
    `UPDATE credit_account_member member SET deleted_at = now() FROM credit_account account
     WHERE account.id = member.account_id AND account.status = 'closed' AND member.deleted_at IS NULL
       AND member.customer_id = :customer_id AND member.program_id = :program_id`,
    { customer_id: application.customer_id, program_id: application.program_id }
  )
  try {
    await sql("credit_account_member").insert({
      id: generateEntityId(undefined, "craccm"),
      account_id: accountId,
      program_id: application.program_id,
      customer_id: application.customer_id,
      role: "owner",
    })
  } catch (error) {
    if (violatedUnique(error) !== "UQ_credit_account_member_customer") {
      throw error
    }
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The applicant of ${application.id} was made a member of another account of program ${application.program_id} ` +
        "meanwhile. Decline the application, or remove that membership first."
    )
  }
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
