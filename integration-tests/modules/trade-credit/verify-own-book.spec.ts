import { ALL_BOOKS, anAccount, chargeInput, creditInput, holdInput, ownBookOf, withBooks } from "./books"

// As in verify-ledger.spec.ts: corruption is planted past the module, with triggers and foreign keys off.
withBooks("trade_credit_verify_own_book", (books) => {
  const { service } = books
  const tampered = async (statement: string, bindings: Record<string, string>) => {
    await books.sql().transaction(async (transaction) => {
      await transaction.raw("SET LOCAL session_replication_role = replica")
      await transaction.raw(statement, bindings)
    })
  }
  const checksOf = async (account_id?: string) =>
    [
      ...new Set(
        (await service.proveLedger(account_id ? { account_id } : ALL_BOOKS)).findings.map(({ check }) => check)
      ),
    ].sort()

  /** A charge on the account, one in the own book that was moved there, and a credit of each. */
  const aBook = async () => {
    const account = await anAccount(books, { program_id: "agency", credit_limit: 1_000 })
    const order = await service.placeHold(await holdInput(books, account, 500))
    const charge = await service.postCharge(chargeInput(order, 200))
    const moved = await service.postCharge(chargeInput(order, 300))
    await service.transferCharge({ charge_id: moved.id, unguaranteed: true, reason: "revoked", actor: "system" })
    const credit = await service.postCredit(creditInput(order, 50))
    const creditAtRisk = await service.postCredit(creditInput(order, 80, { unguaranteed: true }))
    const ownBook = (await ownBookOf(books, account))!
    return {
      company: account.id,
      own: ownBook.id,
      charge: charge.id,
      moved: moved.id,
      credit: credit.id,
      credit_at_risk: creditAtRisk.id,
      order: order.account_order_id,
    }
  }

  const CORRUPTIONS: [string, string, string[]][] = [
    [
      "a credit was changed",
      "UPDATE credit_credit SET amount = 40 WHERE id = :credit",
      ["credit_has_its_entry", "credit_is_sum_of_lines"],
    ],
    ["a credit is gone", "DELETE FROM credit_credit WHERE id = :credit", ["credit_has_its_entry"]],
    [
      "a line of a credit was changed",
      "UPDATE credit_credit_line SET amount = 49 WHERE credit_id = :credit",
      ["credit_is_sum_of_lines"],
    ],
    [
      "more was credited than charged",
      "UPDATE credit_credit SET amount = 451 WHERE id = :credit_at_risk",
      [
        "credit_has_its_entry",
        "credit_is_sum_of_lines",
        "credits_within_charges",
        "outstanding_is_charges_less_credits",
      ],
    ],
    [
      "a credit of the own book was said to be the agent's",
      "UPDATE credit_credit SET unguaranteed = false WHERE id = :credit_at_risk",
      ["credit_has_its_entry", "outstanding_is_charges_less_credits"],
    ],
    [
      "a transfer's entry in the own book was changed",
      `UPDATE credit_ledger_entry SET amount = 299, outstanding_change = 299
        WHERE account_id = :own AND operation = 'transferred_to_own_book'`,
      ["after_is_before_plus_change", "transfers_cancel_out", "unguaranteed_value_is_in_own_book"],
    ],
    [
      "a transfer's entry is gone from the account",
      `DELETE FROM credit_ledger_entry WHERE account_id = :company AND operation = 'transferred_to_own_book'`,
      ["after_is_before_plus_change", "transfers_cancel_out", "versions_without_gaps"],
    ],
    [
      "a charge says that less of it stands in the own book",
      "UPDATE credit_charge SET own_book_amount = 290 WHERE id = :moved",
      ["outstanding_is_charges_less_credits", "unguaranteed_value_is_in_own_book"],
    ],
    [
      "a charge of the account says that it stands in the own book",
      "UPDATE credit_charge SET own_book_amount = 10 WHERE id = :charge",
      ["outstanding_is_charges_less_credits", "unguaranteed_value_is_in_own_book"],
    ],
    [
      "a charge in the own book lost its mark",
      "UPDATE credit_charge SET unguaranteed = false WHERE id = :moved",
      ["mark_is_where_the_value_stands"],
    ],
    [
      "a charge of the account was marked",
      "UPDATE credit_charge SET unguaranteed = true WHERE id = :charge",
      ["mark_is_where_the_value_stands"],
    ],
    [
      "a customer was let into the own book",
      `INSERT INTO credit_account_member (id, account_id, program_id, customer_id, role)
        VALUES ('member', :own, 'agency', 'cus_x', 'buyer')`,
      ["own_book_takes_no_orders"],
    ],
    [
      "an order was put on the own book",
      "UPDATE credit_account_order SET account_id = :own WHERE id = :order",
      ["own_book_takes_no_orders"],
    ],
    [
      "the own book is of another currency",
      "UPDATE credit_account SET currency_code = 'usd' WHERE id = :own",
      ["own_book_takes_no_orders"],
    ],
    [
      "the own book's balance was changed",
      "UPDATE credit_account SET outstanding_amount = 0 WHERE id = :own",
      ["account_is_last_entry", "outstanding_is_charges_less_credits"],
    ],
  ]

  it.each(CORRUPTIONS)("finds that %s", async (_story, statement, checks) => {
    const [sound, book] = [await aBook(), await aBook()]
    expect(await checksOf()).toEqual([])
    const { company, own, charge, moved, credit, credit_at_risk, order } = book
    await tampered(statement, { company, own, charge, moved, credit, credit_at_risk, order })
    expect(await checksOf()).toEqual(checks)
    expect(await checksOf(sound.company)).toEqual([])
    expect(await checksOf(sound.own)).toEqual([])
  })

  it("says what should be and what is", async () => {
    const { company, own, moved } = await aBook()
    await tampered("UPDATE credit_charge SET own_book_amount = 290 WHERE id = :moved", { moved })
    const { findings } = await service.proveLedger(ALL_BOOKS)
    expect(findings.sort((one, other) => one.check.localeCompare(other.check))).toMatchObject([
      {
        account_id: own,
        check: "outstanding_is_charges_less_credits",
        expected: "outstanding 210",
        found: "outstanding 220",
      },
      {
        account_id: company,
        check: "unguaranteed_value_is_in_own_book",
        expected: `own book has 300 of charge ${moved}`,
        found: "charge says 290",
      },
    ])
  })
})
