// The same effect written down by hand: one statement in the same tables, with the same limit kept, by the same kind of pool.
const { randomUUID } = require("node:crypto")
const { migrate, openPool, ownModule } = require("../lib/modules.cjs")
const { seedAccounts } = require("./accounts.cjs")
const { heldIn } = require("./ours.cjs")

const RESERVE = `
  WITH account AS (
    UPDATE credit_account SET held_amount = held_amount + 1000, version = version + 1, updated_at = now()
     WHERE id = ? AND status = 'active'
       AND base_limit_amount - held_amount - outstanding_amount - offline_amount >= 1000
    RETURNING *
  ), hold AS (
    INSERT INTO credit_hold (id, key, request_hash, account_order_id, account_id, payment_session_id, status, amount,
      remaining_amount, currency_code)
    SELECT ?, ?, ?, ?, id, ?, 'open', 1000, 1000, currency_code FROM account
    RETURNING *
  ), entry AS (
    INSERT INTO credit_ledger_entry (id, account_id, version, operation, amount, currency_code, held_change,
      outstanding_change, offline_change, held_after, outstanding_after, offline_after, limit_after, idempotency_key,
      request_hash, reference_type, reference_id, actor, event_at)
    SELECT ?, id, version, 'hold_placed', 1000, currency_code, 1000, 0, 0, held_amount, outstanding_amount,
      offline_amount, base_limit_amount, ?, ?, 'hold', ?, ?, now()
    FROM account
  )
  SELECT * FROM hold`

const GIVE_BACK = `
  WITH hold AS (
    UPDATE credit_hold SET status = 'released', remaining_amount = 0, updated_at = now()
     WHERE id = ? AND status = 'open'
    RETURNING *
  ), account AS (
    UPDATE credit_account SET held_amount = held_amount - hold.amount, version = version + 1, updated_at = now()
      FROM hold WHERE credit_account.id = hold.account_id
    RETURNING credit_account.*
  )
  INSERT INTO credit_ledger_entry (id, account_id, version, operation, amount, currency_code, held_change,
    outstanding_change, offline_change, held_after, outstanding_after, offline_after, limit_after, idempotency_key,
    request_hash, reference_type, reference_id, actor, reason, event_at)
  SELECT ?, account.id, version, 'hold_released', hold.amount, account.currency_code, -hold.amount, 0, 0, held_amount,
    outstanding_amount, offline_amount, base_limit_amount, 'release:' || hold.id, ?, 'hold', hold.id, 'system', 'abandoned',
    now()
  FROM account, hold`

/** As long as the hash that the plugin computes of a request; what it says is of no use here. */
const HASH = "0".repeat(64)

exports.openBare = async ({ databaseUrl, connections }) => {
  const pool = openPool(databaseUrl, connections)
  await migrate(pool, ownModule("trade-credit"))
  return {
    reset: (size) => seedAccounts(pool, size),
    async reserve(order, account) {
      const id = `crhold_${randomUUID()}`
      const key = `hold:payses_${order}:1`
      const hold = [id, key, HASH, `acord_${order}`, `payses_${order}`]
      const entry = [`crentr_${randomUUID()}`, key, HASH, id, `cus_${account}`]
      const { rows } = await pool.raw(RESERVE, [`cracc_${account}`, ...hold, ...entry])
      return rows[0].id
    },
    giveBack: (hold_id) => pool.raw(GIVE_BACK, [hold_id, `crentr_${randomUUID()}`, HASH]),
    held: () => heldIn(pool),
    close: () => pool.destroy(),
  }
}
