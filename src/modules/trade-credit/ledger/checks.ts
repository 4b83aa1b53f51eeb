import { effectiveLimit } from "./limit"

/** One invariant of the books: a query of what breaks it, with `account_id`, `expected` and `found` as text. */
export type Check = { check: string; remedy: string; sql: string }

const RESTORE =
  "Someone wrote past the ledger. Restore the rows from a backup of before, or have a developer compare them with the log."

const balances = (held: string, outstanding: string, offline: string): string =>
  `concat('held ', trim_scale(${held}), ', outstanding ', trim_scale(${outstanding}), ', offline ', trim_scale(${offline}))`

/** An entry beside the one before it; before the first all balances are 0. */
const WITH_BEFORE = `(SELECT entry.*, COALESCE(lag(version) OVER steps, 0) AS version_before,
    COALESCE(lag(held_after) OVER steps, 0) AS held_before,
    COALESCE(lag(outstanding_after) OVER steps, 0) AS outstanding_before,
    COALESCE(lag(offline_after) OVER steps, 0) AS offline_before
  FROM credit_ledger_entry entry WINDOW steps AS (PARTITION BY account_id ORDER BY version)) step`

export const CHECKS: Check[] = [
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
    check: "held_is_sum_of_open_holds",
    remedy:
      "Compare the account's hold entries with its holds; release an open hold whose order is gone by settling that order.",
    sql: `SELECT account.id AS account_id, concat('held ', trim_scale(COALESCE(sum(remaining_amount), 0))) AS expected,
        concat('held ', trim_scale(held_amount)) AS found
      FROM credit_account account
      LEFT JOIN credit_hold hold ON hold.account_id = account.id AND hold.status = 'open'
      GROUP BY account.id HAVING held_amount <> COALESCE(sum(remaining_amount), 0)`,
  },
  {
    check: "outstanding_is_charges_less_credits",
    remedy:
      "A charge, credit or payment stands without its entry, or an entry without it: see the other findings of this account.",
    sql: `SELECT id AS account_id, concat('outstanding ', trim_scale(expected)) AS expected,
        concat('outstanding ', trim_scale(outstanding_amount)) AS found
      FROM (SELECT id, outstanding_amount,
          (SELECT COALESCE(sum(amount), 0) FROM credit_charge WHERE account_id = account.id)
          - (SELECT COALESCE(sum(amount), 0) FROM credit_credit WHERE account_id = account.id)
          + (SELECT COALESCE(sum(outstanding_change), 0) FROM credit_ledger_entry WHERE account_id = account.id
              AND operation NOT IN ('charge_posted', 'charge_credited')) AS expected
        FROM credit_account account WHERE program_id = ANY(:own_programs)) own
      WHERE outstanding_amount <> expected`,
  },
  {
    check: "hold_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(hold.account_id, entry.account_id) AS account_id,
        concat('entry hold_placed of ', trim_scale(hold.amount), ' for hold ', COALESCE(hold.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM (SELECT * FROM credit_hold WHERE account_id IS NOT NULL) hold
      FULL JOIN (SELECT * FROM credit_ledger_entry WHERE operation = 'hold_placed') entry
        ON entry.reference_id = hold.id AND entry.account_id = hold.account_id
      WHERE entry.id IS NULL OR hold.id IS NULL OR entry.amount <> hold.amount`,
  },
  {
    check: "charge_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(charge.account_id, entry.account_id) AS account_id,
        concat('entry charge_posted of ', trim_scale(charge.amount), ' for charge ', COALESCE(charge.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM (SELECT * FROM credit_charge WHERE account_id IS NOT NULL) charge
      FULL JOIN (SELECT * FROM credit_ledger_entry WHERE operation = 'charge_posted') entry
        ON entry.reference_id = charge.id AND entry.account_id = charge.account_id
      WHERE entry.id IS NULL OR charge.id IS NULL OR entry.amount <> charge.amount
        OR entry.held_change <> -charge.covered_amount`,
  },
  {
    check: "credit_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(credit.account_id, entry.account_id) AS account_id,
        concat('entry charge_credited of ', trim_scale(credit.amount), ' for credit ', COALESCE(credit.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM (SELECT * FROM credit_credit WHERE account_id IS NOT NULL) credit
      FULL JOIN (SELECT * FROM credit_ledger_entry WHERE operation = 'charge_credited') entry
        ON entry.reference_id = credit.id AND entry.account_id = credit.account_id
      WHERE entry.id IS NULL OR credit.id IS NULL OR entry.amount <> credit.amount`,
  },
  {
    check: "charge_is_sum_of_lines",
    remedy: RESTORE,
    sql: `SELECT charge.account_id, concat('lines of charge ', charge.id, ' sum to ', trim_scale(charge.amount)) AS expected,
        concat('lines sum to ', trim_scale(COALESCE(sum(line.amount), 0))) AS found
      FROM credit_charge charge LEFT JOIN credit_charge_line line ON line.charge_id = charge.id
      WHERE charge.account_id IS NOT NULL
      GROUP BY charge.id HAVING charge.amount <> COALESCE(sum(line.amount), 0)`,
  },
  {
    check: "no_hold_beyond_available",
    remedy: "A hold was placed past the ledger's guard. Have the buyer pay or reduce the order, or raise the limit.",
    sql: `SELECT account_id, 'available 0 or more after hold_placed, or an override' AS expected,
        concat('available ', trim_scale(limit_after - held_after - outstanding_after - offline_after), ' after entry ', id) AS found
      FROM credit_ledger_entry
      WHERE operation = 'hold_placed' AND overridden_by IS NULL
        AND limit_after - held_after - outstanding_after - offline_after < 0`,
  },
]
