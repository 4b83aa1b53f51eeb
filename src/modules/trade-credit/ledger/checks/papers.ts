import { RESTORE, type Check } from "./check"

/** Holds, charges and credits beside the entries that they came with. */
export const PAPER_CHECKS: Check[] = [
  {
    check: "held_is_sum_of_open_holds",
    remedy:
      "Compare the account's hold entries with its holds; release an open hold whose order is gone by settling that order.",
    moves: true,
    sql: `SELECT account.id AS account_id, concat('held ', trim_scale(COALESCE(sum(remaining_amount), 0))) AS expected,
        concat('held ', trim_scale(held_amount)) AS found, held_amount - COALESCE(sum(remaining_amount), 0) AS difference
      FROM credit_account account
      LEFT JOIN credit_hold hold ON hold.account_id = account.id AND hold.status = 'open'
      GROUP BY account.id, held_amount HAVING held_amount <> COALESCE(sum(remaining_amount), 0)`,
  },
  {
    check: "outstanding_is_charges_less_credits",
    remedy:
      "A charge, credit or payment stands without its entry, or an entry without it: see the other findings of this account.",
    moves: true,
    sql: `SELECT id AS account_id, concat('outstanding ', trim_scale(expected)) AS expected,
        concat('outstanding ', trim_scale(outstanding_amount)) AS found, outstanding_amount - expected AS difference
      FROM (SELECT id, outstanding_amount,
          (SELECT COALESCE(sum(amount - own_book_amount), 0) FROM credit_charge WHERE account_id = account.id)
          + (SELECT COALESCE(sum(own_book_amount), 0) FROM credit_charge WHERE account_id = account.own_book_of)
          - (SELECT COALESCE(sum(amount), 0) FROM credit_credit WHERE account_id = account.id AND NOT unguaranteed)
          - (SELECT COALESCE(sum(amount), 0) FROM credit_credit
              WHERE account_id = account.own_book_of AND unguaranteed)
          + (SELECT COALESCE(sum(outstanding_change), 0) FROM credit_ledger_entry WHERE account_id = account.id
              AND operation NOT IN ('charge_posted', 'charge_credited', 'transferred_to_own_book')) AS expected
        FROM credit_account account WHERE program_id = ANY(:own_programs) OR own_book_of IS NOT NULL) own
      WHERE outstanding_amount <> expected`,
  },
  {
    check: "hold_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(hold.account_id, entry.account_id) AS account_id,
        concat('entry hold_placed of ', trim_scale(hold.amount), ' for hold ', COALESCE(hold.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM (SELECT credit_hold.id, credit_hold.account_id, credit_hold.amount - COALESCE(followed.sum, 0) AS amount,
          credit_hold.adjustments = COALESCE(followed.count, 0) AS is_counted
        FROM credit_hold
        LEFT JOIN (SELECT reference_id, sum(amount), count(*) FROM credit_ledger_entry
          WHERE operation = 'hold_adjusted' GROUP BY reference_id) followed ON followed.reference_id = credit_hold.id
        WHERE credit_hold.account_id IS NOT NULL) hold
      FULL JOIN (SELECT * FROM credit_ledger_entry WHERE operation = 'hold_placed') entry
        ON entry.reference_id = hold.id AND entry.account_id = hold.account_id
      WHERE entry.id IS NULL OR hold.id IS NULL OR entry.amount <> hold.amount OR NOT hold.is_counted`,
  },
  {
    check: "charge_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(charge.account_id, entry.account_id) AS account_id,
        concat('entry charge_posted of ', trim_scale(charge.amount), ' for charge ', COALESCE(charge.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM (SELECT * FROM credit_charge WHERE account_id IS NOT NULL) charge
      FULL JOIN (SELECT entry.*, COALESCE(own_book_of, account.id) AS company_account_id
          FROM credit_ledger_entry entry JOIN credit_account account ON account.id = entry.account_id
          WHERE operation = 'charge_posted') entry
        ON entry.reference_id = charge.id AND entry.company_account_id = charge.account_id
      WHERE entry.id IS NULL OR charge.id IS NULL OR entry.amount <> charge.amount
        OR entry.held_change <> -charge.covered_amount`,
  },
  {
    check: "credit_has_its_entry",
    remedy: RESTORE,
    sql: `SELECT COALESCE(credit.account_id, entry.account_id) AS account_id,
        concat('entry charge_credited of ', trim_scale(credit.amount), ' for credit ', COALESCE(credit.id, 'none')) AS expected,
        concat('entry ', COALESCE(entry.id, 'none'), ' of ', trim_scale(entry.amount)) AS found
      FROM (SELECT credit_credit.*, CASE WHEN unguaranteed THEN own_book.id ELSE account_id END AS posted_to
        FROM credit_credit LEFT JOIN credit_account own_book ON own_book.own_book_of = account_id
        WHERE account_id IS NOT NULL) credit
      FULL JOIN (SELECT * FROM credit_ledger_entry WHERE operation = 'charge_credited') entry
        ON entry.reference_id = credit.id AND entry.account_id = credit.posted_to
      WHERE entry.id IS NULL OR credit.id IS NULL OR entry.amount <> credit.amount`,
  },
  {
    check: "charge_is_sum_of_lines",
    remedy: RESTORE,
    sql: `SELECT charge.account_id, concat('lines of charge ', charge.id, ' sum to ', trim_scale(charge.amount)) AS expected,
        concat('lines sum to ', trim_scale(COALESCE(sum(line.amount), 0))) AS found
      FROM credit_charge charge LEFT JOIN credit_charge_line line ON line.charge_id = charge.id
      WHERE charge.account_id IS NOT NULL
      GROUP BY charge.id, charge.account_id, charge.amount HAVING charge.amount <> COALESCE(sum(line.amount), 0)`,
  },
  {
    check: "credit_is_sum_of_lines",
    remedy: RESTORE,
    sql: `SELECT credit.account_id, concat('lines of credit ', credit.id, ' sum to ', trim_scale(credit.amount)) AS expected,
        concat('lines sum to ', trim_scale(sum(line.amount))) AS found
      FROM credit_credit credit JOIN credit_credit_line line ON line.credit_id = credit.id
      WHERE credit.account_id IS NOT NULL
      GROUP BY credit.id, credit.account_id, credit.amount HAVING credit.amount <> sum(line.amount)`,
  },
  {
    check: "credits_within_charges",
    remedy: "More was taken back than was charged for the order. Compare its returns and refunds with its parcels.",
    moves: true,
    sql: `SELECT account_id, concat('credits of account order ', account_order_id, ' up to ', trim_scale(charged)) AS expected,
        concat('credits of ', trim_scale(credited)) AS found, credited - charged AS difference
      FROM (SELECT account_id, account_order_id, sum(amount) AS credited,
          (SELECT COALESCE(sum(amount), 0) FROM credit_charge
            WHERE account_order_id = credit.account_order_id) AS charged
        FROM credit_credit credit WHERE account_id IS NOT NULL GROUP BY account_id, account_order_id) taken_back
      WHERE credited > charged`,
  },
]
