import { effectiveLimit, used } from "../limit"
import { RESTORE, type Check } from "./check"

const balances = (held: string, outstanding: string, offline: string): string =>
  `concat('held ', trim_scale(${held}), ', outstanding ', trim_scale(${outstanding}), ', offline ', trim_scale(${offline}))`

/** The limit without the part of it that ends by itself. */
const LASTING = `limit_after
  - CASE WHEN temporary_expires_at > created_at THEN temporary_after ELSE 0 END`
const TEMPORARY = "ROW(temporary_after, temporary_expires_at)"
const TEMPORARY_BEFORE = "ROW(temporary_before, temporary_expires_before)"

/** An entry beside the one before it; before the first all balances are 0. */
const WITH_BEFORE = `(SELECT entry.*, COALESCE(lag(version) OVER steps, 0) AS version_before,
    COALESCE(lag(held_after) OVER steps, 0) AS held_before,
    COALESCE(lag(outstanding_after) OVER steps, 0) AS outstanding_before,
    COALESCE(lag(offline_after) OVER steps, 0) AS offline_before,
    ${LASTING} AS lasting, lag(${LASTING}) OVER steps AS lasting_before,
    lag(temporary_after) OVER steps AS temporary_before,
    lag(temporary_expires_at) OVER steps AS temporary_expires_before
  FROM credit_ledger_entry entry WINDOW steps AS (PARTITION BY account_id ORDER BY version)) step`

/** The chain of entries, and the account as its last link. */
export const ENTRY_CHECKS: Check[] = [
  {
    check: "versions_without_gaps",
    remedy: RESTORE,
    sql: `SELECT account_id, concat('version ', version_before + 1) AS expected,
        concat('version ', version, ' in entry ', id) AS found
      FROM ${WITH_BEFORE} WHERE version <> version_before + 1`,
  },
  {
    check: "after_is_before_plus_change",
    remedy: RESTORE,
    sql: `SELECT account_id,
        ${balances("held_before + held_change", "outstanding_before + outstanding_change", "offline_before + offline_change")} AS expected,
        concat(${balances("held_after", "outstanding_after", "offline_after")}, ' in entry ', id) AS found
      FROM ${WITH_BEFORE} WHERE held_after <> held_before + held_change
        OR outstanding_after <> outstanding_before + outstanding_change
        OR offline_after <> offline_before + offline_change`,
  },
  {
    check: "account_is_last_entry",
    remedy:
      "The account's row was changed past the ledger. Set its balances and version back to those of its last entry.",
    sql: `SELECT account.id AS account_id,
        concat('version ', COALESCE(last.version, 0), ', ', ${balances(
          "COALESCE(last.held_after, 0)",
          "COALESCE(last.outstanding_after, 0)",
          "COALESCE(last.offline_after, 0)"
        )}) AS expected,
        concat('version ', account.version, ', ', ${balances("held_amount", "outstanding_amount", "offline_amount")}) AS found
      FROM credit_account account
      LEFT JOIN LATERAL (SELECT * FROM credit_ledger_entry WHERE account_id = account.id
        ORDER BY version DESC LIMIT 1) last ON true
      WHERE account.version <> COALESCE(last.version, 0)
        OR held_amount <> COALESCE(last.held_after, 0)
        OR outstanding_amount <> COALESCE(last.outstanding_after, 0)
        OR offline_amount <> COALESCE(last.offline_after, 0)`,
  },
  {
    // A temporary limit that has expired leaves no trace before its own entry: so each entry keeps it as the account has it.
    check: "limit_follows_from_entries",
    remedy:
      "The account's limit was changed past the ledger, and the next entry took it over. See who did, set the right limit with POST /admin/trade-credit/accounts/:id/limit, and accept the finding.",
    sql: `SELECT account_id, concat('limit ', COALESCE(trim_scale(lasting_before)::text, 'unknown'), ', temporary ',
          COALESCE(trim_scale(temporary_before), 0), ' until ', COALESCE(temporary_expires_before::text, 'never'),
          ' as before ', operation) AS expected,
        concat('limit ', COALESCE(trim_scale(lasting)::text, 'unknown'), ', temporary ',
          COALESCE(trim_scale(temporary_after), 0), ' until ', COALESCE(temporary_expires_at::text, 'never'),
          ' in entry ', id) AS found
      FROM ${WITH_BEFORE} WHERE version_before > 0 AND CASE operation
        -- It sets the one or the other, and the base to at most the amount: the agent's limit or a ceiling may be lower.
        -- A ceiling that is taken away where the agent tells no limit leaves none, and says 0.
        WHEN 'limit_set' THEN lasting IS DISTINCT FROM lasting_before
          AND ((lasting <= amount OR lasting IS NULL AND amount = 0) IS NOT TRUE OR ${TEMPORARY} IS DISTINCT FROM ${TEMPORARY_BEFORE})
        ELSE lasting IS DISTINCT FROM lasting_before OR ${TEMPORARY} IS DISTINCT FROM ${TEMPORARY_BEFORE} END`,
  },
  {
    check: "limit_is_last_entry",
    remedy:
      "The account's limit was changed past the ledger. Set it again with POST /admin/trade-credit/accounts/:id/limit.",
    sql: `SELECT account_id, concat('limit ', COALESCE(trim_scale(limit_after)::text, 'unknown'), until) AS expected,
        concat('limit ', COALESCE(trim_scale(limit_now)::text, 'unknown'), until_now) AS found
      FROM (SELECT DISTINCT ON (entry.account_id) entry.account_id, limit_after,
          concat(' until ' || entry.temporary_expires_at) AS until,
          ${effectiveLimit("entry.created_at")} AS limit_now,
          concat(' until ' || credit_account.temporary_limit_expires_at) AS until_now
        FROM credit_ledger_entry entry JOIN credit_account ON credit_account.id = entry.account_id
        ORDER BY entry.account_id, entry.version DESC) last
      WHERE limit_after IS DISTINCT FROM limit_now OR until <> until_now`,
  },
  {
    check: "no_hold_beyond_available",
    remedy: "A hold was placed past the ledger's guard. Have the buyer pay or reduce the order, or raise the limit.",
    // By the figures themselves, not by what the entry says of the excess. What a repair adjusts is held already.
    sql: `SELECT account_id, concat(operation, ' beyond the limit by at most ', trim_scale(allowed_beyond_amount)) AS expected,
        concat('beyond it by ', trim_scale(${used("after")} - limit_after), ' after entry ', id) AS found
      FROM credit_ledger_entry
      WHERE (operation = 'hold_placed' OR operation = 'hold_adjusted' AND amount > 0)
        AND reference_type <> 'ledger_finding' AND ${used("after")} - limit_after > allowed_beyond_amount`,
  },
]
