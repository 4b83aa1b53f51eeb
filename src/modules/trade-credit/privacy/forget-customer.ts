import { historyItem } from "../applications/history"
import { endMemberships } from "../members/change-member"
import { revokeInvitationsTo } from "../members/invite"
import { rows, type Sql } from "../sql"
import type { CustomerDeletion, DeletionHold } from "../types"
import { purgeApplications } from "./purge-applications"

/**
 * Forgets a customer whom Medusa has deleted, in a transaction: memberships end, open invitations to
 * the customer's address are void, open applications are withdrawn, and what
 * was filled in is purged — of an approved one not while its account still owes, orders run on it, or the papers made from
 * it have to be kept. Accounts, entries and orders stay; they name nobody. What holds it up is kept, to be looked at again
 * and to be said where things need attention. Repeated calls converge.
 */
export async function forgetCustomer(
  sql: Sql,
  input: { customer_id: string; email: string | null; keep_papers_days: number }
): Promise<CustomerDeletion> {
  const { customer_id, email } = input
  await sql.raw(
    `INSERT INTO credit_customer_deletion (customer_id, finished_at) VALUES (:customer_id, now()) ON CONFLICT DO NOTHING`,
    { customer_id }
  )
  const [{ created_at }] = await rows<{ created_at: Date }>(
    sql,
    "SELECT created_at FROM credit_customer_deletion WHERE customer_id = :customer_id FOR UPDATE",
    { customer_id }
  )
  await endMemberships(sql, customer_id)
  if (email) {
    await revokeInvitationsTo(sql, { email, before: created_at })
  }
  await withdrawOpen(sql, customer_id)
  const { keep_papers_days } = input
  const applications = await rows<HeldApplication>(sql, APPLICATIONS, { customer_id, keep_papers_days })
  const holds = HOLDS.filter((hold) => applications.some((application) => application[hold]))
  const free = applications.filter((application) => !HOLDS.some((hold) => application[hold]))
  const purged = await purgeApplications(
    sql,
    free.map(({ id }) => id)
  )
  await keepOutcome(sql, customer_id, holds)
  return { customer_id, purged_application_ids: purged, holds }
}

const HOLDS: DeletionHold[] = ["open_order", "open_debt", "issued_papers"]

type HeldApplication = { id: string } & Record<DeletionHold, boolean>

/** The account of an application, and the merchant's own book of it. */
const BOOKS = `(SELECT id FROM credit_account WHERE application.account_id IN (id, own_book_of))`

const APPLICATIONS = `SELECT application.id,
    EXISTS (SELECT 1 FROM credit_hold WHERE status = 'open' AND account_id IN ${BOOKS}) AS open_order,
    EXISTS (SELECT 1 FROM credit_account WHERE outstanding_amount <> 0 AND id IN ${BOOKS}) AS open_debt,
    EXISTS (SELECT 1 FROM credit_charge WHERE account_id IN ${BOOKS}
      AND event_at > now() - make_interval(days => :keep_papers_days)) AS issued_papers
  FROM credit_application application
  WHERE customer_id = :customer_id AND purged_at IS NULL`

async function withdrawOpen(sql: Sql, customerId: string): Promise<void> {
  await sql.raw(
    `UPDATE credit_application SET status = 'withdrawn', decided_at = now(), updated_at = now(),
       information_request = NULL, history = history || ${historyItem("'withdrawn'")}
     WHERE customer_id = :customer_id AND deleted_at IS NULL
       AND status IN ('draft', 'submitted', 'under_review', 'needs_information', 'pending_second_approval')`,
    { customer_id: customerId, actor: "system", note: null }
  )
}

async function keepOutcome(sql: Sql, customerId: string, holds: DeletionHold[]): Promise<void> {
  const waits = holds.filter((hold) => hold !== "issued_papers")
  const said =
    waits.length > 0
      ? {
          code: "deletion_waits",
          message: `This customer was deleted, but ${waits.map((hold) => WORDS[hold]).join(" and ")} on the account they applied for. What they filled in is purged once that is settled.`,
          actions: waits.map((hold) => `settle_${hold}`),
        }
      : {
          code: "data_kept_by_law",
          message:
            "This customer was deleted. What they filled in is kept as long as the papers of their account have to be, and purged after that by itself.",
          actions: [],
        }
  await sql.raw(
    holds.length > 0
      ? `UPDATE credit_customer_deletion SET code = :code, message = :message, actions = CAST(:actions AS jsonb),
           held_since = COALESCE(held_since, now()), finished_at = NULL, updated_at = now() WHERE customer_id = :customer_id`
      : `UPDATE credit_customer_deletion SET code = NULL, message = NULL, actions = '[]', held_since = NULL,
           finished_at = COALESCE(finished_at, now()), updated_at = now() WHERE customer_id = :customer_id`,
    { customer_id: customerId, ...said, actions: JSON.stringify(said.actions) }
  )
}

const WORDS: Record<Exclude<DeletionHold, "issued_papers">, string> = {
  open_order: "orders are still open",
  open_debt: "money is still owed",
}

/** Deletions that something held up, to be tried again; longest untried first. */
export async function heldDeletions(sql: Sql, { limit }: { limit: number }): Promise<string[]> {
  const held = await rows<{ customer_id: string }>(
    sql,
    "SELECT customer_id FROM credit_customer_deletion WHERE finished_at IS NULL ORDER BY updated_at LIMIT :limit",
    { limit }
  )
  return held.map(({ customer_id }) => customer_id)
}
