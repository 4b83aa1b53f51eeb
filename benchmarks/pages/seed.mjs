// A store that has sold on account for years: what its lists, sums and searches have to find their way through.

/** Each old hold was placed and released, so an account's versions go up by two with each. */
const seedSql = ({ accounts, holds }) => [
  `INSERT INTO credit_account (id, program_id, company_name, status, currency_code, base_limit_amount, held_amount,
     outstanding_amount)
   SELECT 'cracc_' || n, 'house', 'Company ' || n, 'active', 'jpy', 500000, 0, 0 FROM generate_series(1, ${accounts}) n`,
  `INSERT INTO credit_account_order (id, program_id, account_id, customer_id, order_id, payment_session_id, currency_code,
     next_check_at, settled_at)
   SELECT 'acord_' || n, 'house', 'cracc_' || (n % ${accounts} + 1), 'cus_' || n % ${accounts}, 'order_' || n,
     'payses_' || n, 'jpy', NULL, now()
   FROM generate_series(1, ${holds}) n`,
  `INSERT INTO credit_hold (id, key, request_hash, account_order_id, account_id, payment_session_id, status, amount,
     remaining_amount, currency_code, created_at)
   SELECT 'crhold_' || n, 'hold:' || n, md5(n::text), 'acord_' || n, 'cracc_' || (n % ${accounts} + 1), 'payses_' || n,
     'released', 1000, 0, 'jpy', now() - interval '90 days' * (1 - n / ${holds}.0)
   FROM generate_series(1, ${holds}) n`,
  `INSERT INTO credit_ledger_entry (id, account_id, version, operation, amount, currency_code, held_change,
     outstanding_change, offline_change, held_after, outstanding_after, offline_after, limit_after, idempotency_key,
     request_hash, reference_type, reference_id, actor, event_at)
   SELECT 'crentr_' || n || '_' || step, 'cracc_' || (n % ${accounts} + 1), (n - 1) / ${accounts} * 2 + step,
     CASE step WHEN 1 THEN 'hold_placed' ELSE 'hold_released' END, 1000, 'jpy',
     CASE step WHEN 1 THEN 1000 ELSE -1000 END, 0, 0, CASE step WHEN 1 THEN 1000 ELSE 0 END, 0, 0, 500000,
     CASE step WHEN 1 THEN 'hold:' ELSE 'release:' END || n, md5(n::text), 'hold', 'crhold_' || n, 'cus',
     now() - interval '90 days' * (1 - n / ${holds}.0)
   FROM generate_series(1, ${holds}) n, generate_series(1, 2) step`,
  `UPDATE credit_account SET version = last.version
   FROM (SELECT account_id, max(version) AS version FROM credit_ledger_entry GROUP BY account_id) last
   WHERE last.account_id = credit_account.id AND credit_account.version < last.version`,
]

/** Rows like one that the product has made itself, but for what has to differ. */
async function copy(client, table, count, like, changes) {
  const { rows } = await client.query(
    `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER'`,
    [table]
  )
  const [{ columns }] = rows
  await client.query(
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM (
       SELECT (jsonb_populate_record(one.made, jsonb_build_object(${changes}))).*
       FROM (SELECT made FROM ${table} made WHERE ${like} LIMIT 1) one, generate_series(1, ${count}) n
     ) copied`
  )
}

/**
 * @param client connected to the store's database
 * @param {{ accounts: number, holds: number, applications: number, notices: number }} size
 */
export async function seedYears(client, size) {
  for (const sql of seedSql(size)) {
    await client.query(sql)
  }
  const { applications, notices } = size
  await copy(
    client,
    "credit_application",
    applications,
    `status = 'under_review'`,
    `'id', 'crapp_' || n, 'customer_id', 'cus_' || n, 'company_name', 'Applicant ' || n,
     'data', (one.made).data || jsonb_build_object('company_name', 'Applicant ' || n, 'corporate_number', n::text,
       'phone', '03' || 10000000 + n, 'contact_email', 'keiri@applicant-' || n || '.example')`
  )
  await copy(
    client,
    "billing_agent_notice",
    notices,
    `kind = 'shipment' AND status <> 'accepted'`,
    `'id', 'bano_' || n, 'sequence', 1000000 + n, 'key', 'copy:' || n, 'order_id', 'order_' || n, 'account_order_id', 'acord_' || n,
     'fulfillment_id', 'ful_' || n, 'tracking_number', 'T' || n,
     'status', 'needs_attention', 'next_attempt_at', NULL`
  )
  // As autovacuum does within a minute of so much; without it every count would read the rows themselves.
  await client.query("VACUUM ANALYZE")
}
