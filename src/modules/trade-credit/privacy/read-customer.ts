import { historyItem } from "../applications/history"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationHistory, Consent, CustomerKey, CustomerRecords } from "../types"

/** Of a purged application nobody is named any more, also not who looked. */
export async function noteExport(sql: Sql, taken: { customer_id: string; actor: string }): Promise<void> {
  await sql.raw(
    `UPDATE credit_application SET history = history || ${historyItem("status", ["'exported', true"])}
     WHERE customer_id = :customer_id AND purged_at IS NULL`,
    { ...taken, note: null }
  )
}

/** All that is held about a customer here. Of the ledger only what staff wrote down: its figures are the company's. */
export async function readCustomer(sql: Sql, { email, ...customer }: CustomerKey): Promise<CustomerRecords> {
  const applications = await rows<ApplicationRow & { consents: Consent[]; history: ApplicationHistory }>(
    sql,
    "SELECT * FROM credit_application WHERE customer_id = :customer_id ORDER BY created_at, id",
    customer
  )
  return {
    applications: applications.map((row) => ({ ...toApplication(row), consents: row.consents, history: row.history })),
    memberships: await rows(
      sql,
      `SELECT account_id, member.program_id, company_name, role, order_limit, month_limit, member.created_at AS since,
         member.deleted_at AS ended_at
       FROM credit_account_member member JOIN credit_account account ON account.id = account_id
       WHERE customer_id = :customer_id ORDER BY member.created_at, member.id`,
      customer
    ),
    invitations: await rows(
      sql,
      `SELECT id, account_id, program_id, role, order_limit, month_limit, invited_by, accepted_by, outcome, created_at,
         expires_at
       FROM credit_account_invitation WHERE email = :email OR accepted_by = :customer_id OR invited_by = :customer_id
       ORDER BY created_at, id`,
      { ...customer, email }
    ),
    accounts: await rows(
      sql,
      `SELECT id, program_id, company_name, status, status_reason, agent_buyer_number, external_id, created_at
       FROM credit_account WHERE id IN ${ACCOUNTS} ORDER BY created_at, id`,
      customer
    ),
    receipts: await rows(
      sql,
      `SELECT id, account_id, amount, currency_code, CAST(received_on AS text) AS received_on, method, reference, note,
         reversal_reason
       FROM credit_receipt
       WHERE account_id IN ${BOOKS} ORDER BY received_on, id`,
      customer
    ),
    decisions: await rows(sql, DECISIONS, customer),
    notes: await rows(
      sql,
      `SELECT id, application_id, account_id, text, created_at FROM credit_staff_note
       WHERE deleted_at IS NULL AND (account_id IN ${BOOKS}
         OR application_id IN (SELECT id FROM credit_application WHERE customer_id = :customer_id))
       ORDER BY created_at, id`,
      customer
    ),
    deletion: await readDeletion(sql, customer),
    orders: await rows(
      sql,
      `SELECT id, program_id, account_id, order_id, display_id, po_number, created_at FROM credit_account_order
       WHERE customer_id = :customer_id ORDER BY created_at, id`,
      customer
    ),
  }
}

/** An account is the company's; to those who answer for it, it says something about themselves. */
const ACCOUNTS = `(SELECT account_id FROM credit_account_member WHERE customer_id = :customer_id AND role = 'owner'
  UNION SELECT account_id FROM credit_application WHERE customer_id = :customer_id AND account_id IS NOT NULL)`

/** With the merchant's own books of them. */
const BOOKS = `(SELECT id FROM credit_account WHERE id IN ${ACCOUNTS} OR own_book_of IN ${ACCOUNTS})`

/** What was approved by a second person is in the ledger, with both reasons. */
const DECISIONS = `SELECT operation AS kind, account_id, NULL AS order_id, amount, reason, created_at
    FROM credit_ledger_entry
    WHERE operation IN ('limit_set', 'written_off', 'write_off_reversed', 'money_returned') AND reason IS NOT NULL AND actor <> 'system'
      AND account_id IN ${BOOKS}
  UNION ALL SELECT concat(state, '_', kind), account_id, NULL, CAST(payload->>'amount' AS numeric),
      concat_ws(' / ', payload->>'reason', decision_reason), created_at
    FROM credit_approval_request WHERE state <> 'approved' AND account_id IN ${BOOKS}
  UNION ALL SELECT 'order_beyond_limit', NULL, allowed.order_id, allowed.amount, allowed.reason, allowed.created_at
    FROM credit_override allowed JOIN credit_account_order ordered ON ordered.order_id = allowed.order_id
    WHERE ordered.customer_id = :customer_id
  UNION ALL SELECT 'shipped_all_the_same', account_id, order_id, NULL,
      concat_ws(' / ', word->>'reason', word->>'revoke_reason'), CAST(word->>'created_at' AS timestamptz)
    FROM credit_account_order, jsonb_array_elements(
      COALESCE(ship_override->'earlier', '[]') || jsonb_build_array(ship_override)) AS said (word)
    WHERE customer_id = :customer_id AND ship_override IS NOT NULL
  UNION ALL SELECT 'attention_accepted', account_id, order_id, CAST(decision->>'amount' AS numeric), decision->>'reason',
      CAST(decision->>'created_at' AS timestamptz)
    FROM credit_account_order, jsonb_array_elements(attention_decisions) AS decided (decision)
    WHERE customer_id = :customer_id
  UNION ALL SELECT kind, account_id, NULL, NULL, reason, created_at
    FROM credit_account_event WHERE reason IS NOT NULL AND account_id IN ${BOOKS}
  ORDER BY created_at, kind`

async function readDeletion(
  sql: Sql,
  customer: Pick<CustomerKey, "customer_id">
): Promise<CustomerRecords["deletion"]> {
  const [deletion] = await rows<NonNullable<CustomerRecords["deletion"]>>(
    sql,
    `SELECT created_at AS requested_at, code, message, finished_at FROM credit_customer_deletion
     WHERE customer_id = :customer_id`,
    customer
  )
  return deletion ?? null
}
