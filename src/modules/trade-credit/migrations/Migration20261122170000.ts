import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As `effectiveLimit` of `ledger/limit.ts`. */
const LIMIT = `LEAST(base_limit_amount, ceiling_amount)
      + CASE WHEN temporary_limit_expires_at > now() THEN temporary_limit_amount ELSE 0 END`
/** As `used` there. */
const USED = "held_amount + outstanding_amount + GREATEST(offline_amount, 0)"
/** As `fits` of `ledger/allowance.ts`: an adjustment of the hold is judged there in the same way. */
const ALLOWED = `CASE WHEN CAST(p_tolerances ->> program_id AS numeric) IS NULL THEN 0
      ELSE GREATEST((${LIMIT}) * CAST(p_tolerances ->> program_id AS numeric) / 100,
        LEAST(p_override_amount, CASE WHEN CAST(p_limits_of_one ->> program_id AS numeric) IS NOT NULL
          THEN GREATEST(0, CAST(p_limits_of_one ->> program_id AS numeric) - (${LIMIT})) END)) END`

/** Nobody's limits have to be looked at. One who was removed since the order was placed is not asked about. */
const MEMBER_MAY = `NOT EXISTS (SELECT 1 FROM credit_account_member member
      JOIN credit_account_order ordered ON ordered.customer_id = member.customer_id
     WHERE ordered.id = p_account_order_id AND member.account_id = credit_account.id AND member.deleted_at IS NULL
       AND (member.role = 'accountant'
         OR p_member = 'without_limits' AND (member.order_limit IS NOT NULL OR member.month_limit IS NOT NULL)))`

/**
 * Account, hold and entry in a single statement. Where the account is missing or a condition fails it writes nothing, and
 * returns nothing. The UPDATE locks the account's row; a second writer waits on it and then judges by the new balances, so
 * two can never spend the same credit.
 */
const PLACE_HOLD = `
CREATE FUNCTION "credit_place_hold"(p_hold_id text, p_entry_id text, p_key text, p_request_hash text,
  p_account_order_id text, p_account_id text, p_payment_session_id text, p_amount numeric, p_currency_code text,
  p_actor text, p_reason text, p_tolerances jsonb, p_limits_of_one jsonb,
  p_overridden_by text, p_override_amount numeric, p_member text)
RETURNS SETOF "credit_hold" LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY WITH account AS (
    UPDATE credit_account SET held_amount = held_amount + p_amount, version = version + 1, updated_at = now()
     WHERE id = p_account_id AND status = 'active' AND own_book_of IS NULL AND currency_code = p_currency_code
       AND COALESCE(${LIMIT} - (${USED}) + ${ALLOWED} >= p_amount, true)
       AND (p_member = 'any' OR ${MEMBER_MAY})
    RETURNING *, ${LIMIT} AS credit_limit, COALESCE(${ALLOWED}, 0) AS allowed_beyond
  ), hold AS (
    INSERT INTO credit_hold (id, key, request_hash, account_order_id, account_id, payment_session_id, status, amount,
      remaining_amount, currency_code)
    SELECT p_hold_id, p_key, p_request_hash, p_account_order_id, account.id, p_payment_session_id, 'open', p_amount,
      p_amount, account.currency_code
    FROM account
    RETURNING *
  ), entry AS (
    INSERT INTO credit_ledger_entry (id, account_id, version, operation, amount, currency_code,
      held_change, outstanding_change, offline_change, held_after, outstanding_after, offline_after, limit_after,
      temporary_after, temporary_expires_at, idempotency_key, request_hash, reference_type, reference_id,
      actor, reason, overridden_by, overridden_amount, beyond_limit_amount, allowed_beyond_amount, event_at)
    SELECT p_entry_id, account.id, account.version, 'hold_placed', p_amount, account.currency_code,
      p_amount, 0, 0, held_amount, outstanding_amount, offline_amount, credit_limit,
      temporary_limit_amount, temporary_limit_expires_at, p_key, p_request_hash, 'hold', p_hold_id,
      p_actor, p_reason, p_overridden_by, p_override_amount,
      COALESCE(GREATEST(0, ${USED} - credit_limit), 0), allowed_beyond, now()
    FROM account
  )
  SELECT * FROM hold;
END $$;`

/**
 * The reservation as a function, so that PostgreSQL plans it once a connection: planned each time it took as long to plan
 * as to execute, in the middle of every checkout.
 */
export class Migration20261122170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(PLACE_HOLD)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION "credit_place_hold";`)
  }
}
