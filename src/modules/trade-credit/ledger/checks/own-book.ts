import { RESTORE, type Check } from "./check"

/** What no agent guarantees: marked, and standing in the merchant's own book of that company. */
export const OWN_BOOK_CHECKS: Check[] = [
  {
    check: "transfers_cancel_out",
    remedy: RESTORE,
    sql: `SELECT COALESCE(own_book_of, account.id) AS account_id,
        concat('transfers of charge ', reference_id, ' sum to 0 over account and own book') AS expected,
        concat('transfers sum to ', trim_scale(sum(amount))) AS found
      FROM credit_ledger_entry entry JOIN credit_account account ON account.id = entry.account_id
      WHERE operation = 'transferred_to_own_book'
      GROUP BY COALESCE(own_book_of, account.id), reference_id HAVING sum(amount) <> 0`,
  },
  {
    check: "unguaranteed_value_is_in_own_book",
    remedy: RESTORE,
    moves: true,
    sql: `SELECT account_id,
        concat('own book has ', trim_scale(in_ledger), ' of charge ', id) AS expected,
        concat('charge says ', trim_scale(own_book_amount)) AS found, own_book_amount - in_ledger AS difference
      FROM (SELECT charge.id, charge.account_id, own_book_amount, COALESCE(sum, 0) AS in_ledger
        FROM credit_charge charge
        LEFT JOIN (SELECT own_book_of, reference_id, sum(outstanding_change)
          FROM credit_account own_book JOIN credit_ledger_entry entry ON entry.account_id = own_book.id
          WHERE own_book_of IS NOT NULL AND operation IN ('charge_posted', 'transferred_to_own_book')
          GROUP BY own_book_of, reference_id) posted
          ON reference_id = charge.id AND own_book_of = charge.account_id
        WHERE charge.account_id IS NOT NULL) stands
      WHERE own_book_amount <> in_ledger`,
  },
  {
    // A charge leaves something behind only as far as credits of its order had been posted there.
    check: "mark_is_where_the_value_stands",
    remedy:
      "A charge was marked past the ledger. Set credit_charge.unguaranteed back to where its transfer entries say it stands.",
    moves: true,
    sql: `SELECT account_id, concat('charge ', id, CASE WHEN unguaranteed THEN ' in the own book' ELSE ' on the account' END,
          ', elsewhere at most the credits of ', trim_scale(credited)) AS expected,
        concat('elsewhere ', trim_scale(elsewhere)) AS found, elsewhere - credited AS difference
      FROM (SELECT charge.id, charge.account_id, charge.unguaranteed,
          CASE WHEN charge.unguaranteed THEN charge.amount - own_book_amount ELSE own_book_amount END AS elsewhere,
          (SELECT COALESCE(sum(amount), 0) FROM credit_credit credit
            WHERE credit.account_order_id = charge.account_order_id
              AND credit.unguaranteed <> charge.unguaranteed) AS credited
        FROM credit_charge charge WHERE charge.account_id IS NOT NULL) stands
      WHERE elsewhere > credited`,
  },
  {
    check: "own_book_takes_no_orders",
    remedy: "Remove what ties buyers or orders to this account; they belong to the company's account.",
    sql: `SELECT id AS account_id, concat('own book of an account of ', program_id, ' in ', currency_code,
          ' without members, orders and holds') AS expected,
        concat('program ', of_program, ', ', of_currency, ', members ', members, ', orders ', orders, ', holds ', holds) AS found
      FROM (SELECT own_book.id, own_book.program_id, own_book.currency_code,
          account.program_id AS of_program, account.currency_code AS of_currency, account.own_book_of,
          (SELECT count(*) FROM credit_account_member WHERE account_id = own_book.id AND deleted_at IS NULL) AS members,
          (SELECT count(*) FROM credit_account_order WHERE account_id = own_book.id) AS orders,
          (SELECT count(*) FROM credit_hold WHERE account_id = own_book.id) AS holds
        FROM credit_account own_book JOIN credit_account account ON account.id = own_book.own_book_of) tied
      WHERE members + orders + holds > 0 OR of_program <> program_id OR of_currency <> currency_code
        OR own_book_of IS NOT NULL`,
  },
]
