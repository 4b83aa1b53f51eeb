import { effectiveLimit } from "../limit"
import { RESTORE, type Check } from "./check"

const balances = (held: string, outstanding: string, offline: string): string =>
  `concat('held ', trim_scale(${held}), ', outstanding ', trim_scale(${outstanding}), ', offline ', trim_scale(${offline}))`

/** An entry beside the one before it; before the first all balances are 0. */
const WITH_BEFORE = `(SELECT entry.*, COALESCE(lag(version) OVER steps, 0) AS version_before,
    COALESCE(lag(held_after) OVER steps, 0) AS held_before,
    COALESCE(lag(outstanding_after) OVER steps, 0) AS outstanding_before,
    COALESCE(lag(offline_after) OVER steps, 0) AS offline_before
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
    check: "limit_is_last_entry",
    remedy:
      "The account's limit was changed past the ledger. Set it again with POST /admin/trade-credit/accounts/:id/limit.",
    sql: `SELECT account_id, concat('limit ', COALESCE(trim_scale(limit_after)::text, 'unknown')) AS expected,
        concat('limit ', COALESCE(trim_scale(limit_now)::text, 'unknown')) AS found
      FROM (SELECT DISTINCT ON (entry.account_id) entry.account_id, limit_after,
          ${effectiveLimit("entry.created_at")} AS limit_now
        FROM credit_ledger_entry entry JOIN credit_account ON credit_account.id = entry.account_id
        ORDER BY entry.account_id, entry.version DESC) last
      WHERE limit_after IS DISTINCT FROM limit_now`,
  },
  {
    check: "no_hold_beyond_available",
    remedy: "A hold was placed past the ledger's guard. Have the buyer pay or reduce the order, or raise the limit.",
    sql: `SELECT account_id, concat('available 0 or more after ', operation, ', or ', trim_scale(beyond_limit_amount),
          ' beyond by tolerance or override') AS expected,
        concat('available ', trim_scale(limit_after - held_after - outstanding_after - offline_after), ' after entry ', id) AS found
      FROM credit_ledger_entry
      WHERE (operation = 'hold_placed' OR operation = 'hold_adjusted' AND amount > 0)
        AND limit_after - held_after - outstanding_after - offline_after + beyond_limit_amount < 0`,
  },
]
