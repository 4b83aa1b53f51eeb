import { RESTORE, type Check } from "./check"

/**
 * A row bears the time at which its transaction began: one that waited for the account's lock may have read a younger
 * override, and may not have seen one that was just being made.
 */
const TRANSACTION_MAX = "interval '1 minute'"

/** What staff write by hand, beside the entries that it came with. */
export const RECEIVABLE_CHECKS: Check[] = [
  {
    check: "receipt_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(receipt.account_id, entry.account_id) AS account_id,
        concat('entry payment_received of ', trim_scale(receipt.amount), ' for receipt ', COALESCE(receipt.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM credit_receipt receipt
      FULL JOIN (SELECT * FROM credit_ledger_entry WHERE operation = 'payment_received') entry
        ON entry.reference_id = receipt.id AND entry.account_id = receipt.account_id
      WHERE entry.id IS NULL OR receipt.id IS NULL OR entry.amount <> receipt.amount`,
  },
  {
    check: "reversal_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(receipt.account_id, entry.account_id) AS account_id,
        concat('entry payment_reversed of ', trim_scale(receipt.amount), ' for reversed receipt ',
          COALESCE(receipt.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM (SELECT * FROM credit_receipt WHERE reversed_at IS NOT NULL) receipt
      FULL JOIN (SELECT * FROM credit_ledger_entry WHERE operation = 'payment_reversed') entry
        ON entry.reference_id = receipt.id AND entry.account_id = receipt.account_id
      WHERE entry.id IS NULL OR receipt.id IS NULL OR entry.amount <> receipt.amount`,
  },
  {
    check: "no_more_given_than_there_was",
    remedy:
      "Money was returned beyond the credit balance, or written off beyond the debt, past the ledger's guard. Enter what is missing as a receipt, or compare with the bank.",
    sql: `SELECT account_id, CASE operation WHEN 'written_off' THEN 'outstanding 0 or more after written_off'
          ELSE 'outstanding 0 or less after money_returned' END AS expected,
        concat('outstanding ', trim_scale(outstanding_after), ' after entry ', id) AS found
      FROM credit_ledger_entry
      WHERE (operation = 'money_returned' AND outstanding_after > 0) OR (operation = 'written_off' AND outstanding_after < 0)`,
  },
  {
    check: "write_off_reversal_has_its_write_off",
    remedy: RESTORE,
    sql: `SELECT reversal.account_id, concat('a write-off ', reversal.reference_id, ' of ', trim_scale(reversal.amount)) AS expected,
        concat('write-off ', COALESCE(lost.id, 'none'), ' of ', trim_scale(lost.amount), ' for entry ', reversal.id) AS found
      FROM credit_ledger_entry reversal
      LEFT JOIN credit_ledger_entry lost ON lost.id = reversal.reference_id AND lost.account_id = reversal.account_id
        AND lost.operation = 'written_off' AND lost.version < reversal.version
      WHERE reversal.operation = 'write_off_reversed' AND lost.amount IS DISTINCT FROM reversal.amount`,
  },
  {
    check: "receivables_are_the_merchants",
    remedy:
      "An agent collects on this account. Move what was written here to the own book of the account, by reversing entries.",
    sql: `SELECT account.id AS account_id, 'no receipts, write-offs and open balances in the book of an agent' AS expected,
        concat(operation, ' in entry ', entry.id) AS found
      FROM credit_ledger_entry entry JOIN credit_account account ON account.id = entry.account_id
      WHERE account.program_id = ANY(:agent_programs) AND own_book_of IS NULL AND operation IN ('payment_received',
        'payment_reversed', 'money_returned', 'written_off', 'write_off_reversed', 'rounding_adjusted', 'fee_absorbed', 'offline_exposure_set')`,
  },
  {
    check: "override_was_allowed",
    remedy:
      "A hold went beyond the limit without anybody's word. Have the buyer pay or reduce the order, or raise the limit.",
    sql: `SELECT entry.account_id, concat('an override by ', overridden_by, ' of ', trim_scale(overridden_amount),
          ' as the newest for account order ', hold.account_order_id) AS expected,
        concat('none such for entry ', entry.id) AS found
      FROM credit_ledger_entry entry
      LEFT JOIN credit_hold hold ON hold.id = entry.reference_id
      LEFT JOIN credit_account_order account_order ON account_order.id = hold.account_order_id
      WHERE overridden_by IS NOT NULL AND entry.reference_type = 'hold' AND NOT EXISTS (
        SELECT 1 FROM credit_override allowed
        WHERE allowed.order_id = account_order.order_id AND allowed.actor = overridden_by
          AND allowed.amount = overridden_amount AND allowed.created_at < entry.created_at + ${TRANSACTION_MAX}
          AND NOT EXISTS (SELECT 1 FROM credit_override newer
            WHERE newer.order_id = allowed.order_id AND newer.created_at > allowed.created_at
              AND newer.created_at < entry.created_at - ${TRANSACTION_MAX}))`,
  },
]
