import { ALL_BOOKS, anAccount, chargeInput, holdInput, withBooks } from "./books"

// Corruption is planted by SQL past the module, with the ledger's trigger off, as a careless repair would do it.
withBooks("trade_credit_verify", (books) => {
  const { service } = books
  const tampered = async (statement: string, bindings: Record<string, string> = {}) => {
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

  /** An account with a charged and an open hold. */
  const aBook = async () => {
    const account = await anAccount(books, { credit_limit: 1_000 })
    const charged = await service.placeHold(await holdInput(books, account, 300))
    const charge = await service.postCharge(chargeInput(charged, 300))
    const hold = await service.placeHold(await holdInput(books, account, 200))
    return { account, hold, charge }
  }

  it("counts what it read and finds nothing in books that agree", async () => {
    const { account } = await aBook()
    await aBook()
    const all = { accounts_checked: 2, entries_checked: 8, findings: [], next: null }
    expect(await service.proveLedger(ALL_BOOKS)).toEqual(all)
    expect(await service.proveLedger({ account_id: account.id })).toMatchObject({
      accounts_checked: 1,
      entries_checked: 4,
    })
  })

  it("names account, check, what should be and what is, and the way out", async () => {
    const { account } = await aBook()
    await tampered("UPDATE credit_account SET held_amount = 250 WHERE id = :id", { id: account.id })
    const { findings } = await service.proveLedger(ALL_BOOKS)
    expect(findings.sort((one, other) => one.check.localeCompare(other.check))).toMatchObject([
      {
        account_id: account.id,
        check: "account_is_last_entry",
        expected: "version 4, held 200, outstanding 300, offline 0",
        found: "version 4, held 250, outstanding 300, offline 0",
        remedy: expect.stringContaining("last entry"),
      },
      {
        account_id: account.id,
        check: "held_is_sum_of_open_holds",
        expected: "held 200",
        found: "held 250",
        remedy: expect.stringContaining("holds"),
      },
    ])
  })

  const CORRUPTIONS: [string, string, string[]][] = [
    [
      "an entry is gone",
      "DELETE FROM credit_ledger_entry WHERE account_id = :account AND version = 2",
      ["after_is_before_plus_change", "hold_has_its_entry", "versions_without_gaps"],
    ],
    [
      "an entry's balances were changed",
      "UPDATE credit_ledger_entry SET held_after = 77 WHERE account_id = :account AND version = 2",
      ["after_is_before_plus_change"],
    ],
    [
      "the account's version was changed",
      "UPDATE credit_account SET version = 9 WHERE id = :account",
      ["account_is_last_entry"],
    ],
    [
      "the account's limit was changed",
      "UPDATE credit_account SET base_limit_amount = 5000 WHERE id = :account",
      ["limit_is_last_entry"],
    ],
    [
      "a hold was closed without its entry",
      "UPDATE credit_hold SET status = 'released', remaining_amount = 0 WHERE id = :hold",
      ["held_is_sum_of_open_holds"],
    ],
    [
      "a charge was changed",
      "UPDATE credit_charge SET amount = 400 WHERE id = :charge",
      ["charge_has_its_entry", "charge_is_sum_of_lines", "outstanding_is_charges_less_credits"],
    ],
    [
      "a charge is gone",
      "DELETE FROM credit_charge WHERE id = :charge",
      ["charge_has_its_entry", "outstanding_is_charges_less_credits"],
    ],
    [
      "a line of a charge is gone",
      "DELETE FROM credit_charge_line WHERE charge_id = :charge AND amount > 0",
      ["charge_is_sum_of_lines"],
    ],
    [
      "a hold went beyond available",
      "UPDATE credit_ledger_entry SET limit_after = 100 WHERE account_id = :account AND version = 2",
      ["no_hold_beyond_available"],
    ],
  ]

  it.each(CORRUPTIONS)("finds that %s", async (_story, statement, checks) => {
    const sound = await aBook()
    const { account, hold, charge } = await aBook()
    await tampered(statement, { account: account.id, hold: hold.id, charge: charge.id })
    expect(await checksOf()).toEqual(checks)
    expect(await checksOf(sound.account.id)).toEqual([])
  })
})
