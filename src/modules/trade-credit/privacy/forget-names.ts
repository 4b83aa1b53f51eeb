import { rows, type Sql } from "../sql"
import { IS_RECEIVABLE, type KeepRules } from "./keep-rules"

const AT_ONCE = 1_000

/**
 * The name of a sole proprietor's business may be the person's own, and so may be what staff wrote down of the account and
 * its payments. After the person's application it is forgotten here, though not while others go on under that name, or owe
 * or are owed under it, or the law wants the papers of what they bought: then a later call finds it. In a transaction.
 */
export async function forgetNames(sql: Sql, rules: KeepRules): Promise<void> {
  const books = await rows<{ id: string }>(
    sql,
    `WITH due AS (
       SELECT id, account_id FROM credit_application application
       WHERE purged_at IS NOT NULL AND data <> '{}'
         AND NOT EXISTS (SELECT 1 FROM credit_account_member member
           WHERE member.account_id = application.account_id AND member.deleted_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM credit_hold WHERE account_id = application.account_id AND status = 'open')
         AND NOT EXISTS (SELECT 1 FROM credit_account
           WHERE application.account_id IN (id, own_book_of) AND outstanding_amount <> 0 AND ${IS_RECEIVABLE})
         AND NOT EXISTS (SELECT 1 FROM credit_charge WHERE account_id = application.account_id
           AND event_at > now() - make_interval(days => :keep_papers_days))
       ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE OF application SKIP LOCKED
     ), emptied AS (
       UPDATE credit_application SET data = '{}', updated_at = now() WHERE id IN (SELECT id FROM due)
     )
     UPDATE credit_account SET company_name = id, status_reason = NULL, updated_at = now()
     WHERE id IN (SELECT account.id FROM credit_account account JOIN due ON due.account_id IN (account.id, account.own_book_of))
     RETURNING id`,
    { ...rules }
  )
  const written = { ids: books.map(({ id }) => id) }
  for (const statement of WRITTEN_ABOUT) {
    await sql.raw(statement, written)
  }
}

/** Statements of their own, which see what was written while the accounts' rows were waited for. */
const WRITTEN_ABOUT = [
  "UPDATE credit_receipt SET reference = NULL, note = NULL, updated_at = now() WHERE account_id = ANY(:ids)",
  "UPDATE credit_account_event SET reason = NULL WHERE account_id = ANY(:ids) AND reason IS NOT NULL",
  // That and by whom it was decided stays; a decision without any reason cannot be stored.
  "UPDATE credit_ledger_finding SET decided_reason = '' WHERE account_id = ANY(:ids) AND decided_reason IS NOT NULL",
  "DELETE FROM credit_staff_note WHERE account_id = ANY(:ids)",
]
