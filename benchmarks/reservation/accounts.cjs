// Companies with credit, and orders that wait to be placed on it: the rows that a reservation finds.

const HISTORY = [
  `INSERT INTO credit_account_order (id, program_id, account_id, customer_id, order_id, payment_session_id, currency_code,
     next_check_at, settled_at)
   SELECT 'acord_old_' || n, 'house', 'cracc_' || n % :accounts, 'cus_' || n % :accounts, 'order_old_' || n,
     'payses_old_' || n, 'jpy', NULL, now()
   FROM generate_series(0, :holds - 1) n`,
  `INSERT INTO credit_hold (id, key, request_hash, account_order_id, account_id, payment_session_id, status, amount,
     remaining_amount, currency_code, created_at)
   SELECT 'crhold_old_' || n, 'hold:old:' || n, md5(n::text), 'acord_old_' || n, 'cracc_' || n % :accounts,
     'payses_old_' || n, 'released', 1000, 0, 'jpy', now() - interval '90 days' * (1 - n / CAST(:holds AS numeric))
   FROM generate_series(0, :holds - 1) n`,
  // Each old hold was placed and released, so an account's versions go up by two with each.
  `INSERT INTO credit_ledger_entry (id, account_id, version, operation, amount, currency_code, held_change,
     outstanding_change, offline_change, held_after, outstanding_after, offline_after, limit_after, idempotency_key,
     request_hash, reference_type, reference_id, actor, event_at)
   SELECT 'crentr_old_' || n || '_' || step, 'cracc_' || n % :accounts, n / :accounts * 2 + step,
     CASE step WHEN 1 THEN 'hold_placed' ELSE 'hold_released' END, 1000, 'jpy',
     CASE step WHEN 1 THEN 1000 ELSE -1000 END, 0, 0, CASE step WHEN 1 THEN 1000 ELSE 0 END, 0, 0, 1e15,
     CASE step WHEN 1 THEN 'hold:old:' ELSE 'release:old:' END || n, md5(n::text), 'hold', 'crhold_old_' || n, 'cus', now()
   FROM generate_series(0, :holds - 1) n, generate_series(1, 2) step`,
  `UPDATE credit_account SET version = last.version
   FROM (SELECT account_id, max(version) AS version FROM credit_ledger_entry GROUP BY account_id) last
   WHERE last.account_id = credit_account.id`,
]

/**
 * @param pool a knex
 * @param {{ accounts: number, history: number, orders: number }} size history: entries in all of the ledger
 */
exports.seedAccounts = async (pool, { accounts, history, orders }) => {
  await pool.raw("TRUNCATE credit_account CASCADE")
  await pool.raw(
    `INSERT INTO credit_account (id, program_id, company_name, status, currency_code, base_limit_amount)
     SELECT 'cracc_' || n, 'house', 'Company ' || n, 'active', 'jpy', 1e15 FROM generate_series(0, ? - 1) n`,
    [accounts]
  )
  await pool.raw(
    `INSERT INTO credit_account_member (id, account_id, program_id, customer_id, role)
     SELECT 'cracme_' || n, 'cracc_' || n, 'house', 'cus_' || n, 'owner' FROM generate_series(0, ? - 1) n`,
    [accounts]
  )
  if (history > 0) {
    for (const sql of HISTORY) {
      await pool.raw(sql, sql.includes(":holds") ? { accounts, holds: history / 2 } : {})
    }
  }
  await pool.raw(
    `INSERT INTO credit_account_order (id, program_id, account_id, customer_id, order_id, payment_session_id, currency_code,
       next_check_at)
     SELECT 'acord_' || n, 'house', 'cracc_' || n % :accounts, 'cus_' || n % :accounts, 'order_' || n, 'payses_' || n, 'jpy',
       now() + interval '1 hour'
     FROM generate_series(0, :orders - 1) n`,
    { accounts, orders }
  )
  await pool.raw(
    "ANALYZE credit_account, credit_account_member, credit_account_order, credit_hold, credit_ledger_entry"
  )
}
