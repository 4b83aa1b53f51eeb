import { IdempotencyConflictError, InsufficientCreditError } from "../../../src/modules/trade-credit/errors"
import { ALL_BOOKS, anAccount, chargeInput, holdInput, next, withBooks } from "./books"

withBooks("trade_credit_ledger", (books) => {
  const { service } = books
  const figures = async (id: string) => {
    const { version, held_amount, outstanding_amount, available_amount } = await service.readAccount(id)
    return { version, held_amount, outstanding_amount, available_amount }
  }
  const proven = async () => {
    const report = await service.proveLedger(ALL_BOOKS)
    expect(report.findings).toEqual([])
    return report
  }

  describe("an order from reservation to shipment", () => {
    it("moves the balances step by step, with versions without gaps", async () => {
      const account = await anAccount(books, { credit_limit: 10_000 })
      const hold = await service.placeHold(await holdInput(books, account, 4_000))
      expect(await figures(account.id)).toEqual({
        version: 2,
        held_amount: 4_000,
        outstanding_amount: 0,
        available_amount: 6_000,
      })
      await service.postCharge(chargeInput(hold, 1_500))
      expect(await figures(account.id)).toEqual({
        version: 3,
        held_amount: 2_500,
        outstanding_amount: 1_500,
        available_amount: 6_000,
      })
      await service.postCharge(chargeInput(hold, 2_500))
      expect(await figures(account.id)).toEqual({
        version: 4,
        held_amount: 0,
        outstanding_amount: 4_000,
        available_amount: 6_000,
      })
      const { entries, count } = await service.listEntries(account.id, { limit: 10, offset: 0 })
      expect(count).toBe(4)
      expect(entries.map(({ version, operation, amount }) => [version, operation, amount])).toEqual([
        [4, "charge_posted", 2_500],
        [3, "charge_posted", 1_500],
        [2, "hold_placed", 4_000],
        [1, "limit_set", 10_000],
      ])
      expect(entries[0]).toMatchObject({
        held_after: 0,
        outstanding_after: 4_000,
        offline_after: 0,
        limit_after: 10_000,
      })
      expect(entries[0].event_at).toEqual(new Date("2026-11-01T00:00:00.000Z"))
      expect(await proven()).toMatchObject({ accounts_checked: 1, entries_checked: 4 })
    })

    it("takes charges of no parcel, each once", async () => {
      const account = await anAccount(books, { credit_limit: 10_000 })
      const hold = await service.placeHold(await holdInput(books, account, 700))
      const late = (key: string, amount: number) => chargeInput(hold, amount, { key, fulfillment_id: null })
      const first = await service.postCharge(late("charge:order_late:1", 300))
      expect(first).toMatchObject({ fulfillment_id: null, amount: 300 })
      expect(await service.postCharge(late("charge:order_late:1", 300))).toEqual(first)
      await expect(service.postCharge(late("charge:order_late:1", 200))).rejects.toThrow(IdempotencyConflictError)
      await service.postCharge(late("charge:order_late:2", 400))
      expect(await figures(account.id)).toMatchObject({ held_amount: 0, outstanding_amount: 700 })
      await proven()
    })

    it("shows the order's book with holds, charges and lines", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 4_000))
      const charge = await service.postCharge(chargeInput(hold, 4_000))
      expect(charge.lines.map(({ kind, amount, tax_rate }) => [kind, amount, tax_rate])).toEqual([
        ["item", 4_000, 8],
        ["shipping", 0, 10],
      ])
      const book = await service.readAccountOrder(hold.account_order_id)
      expect(book.account).toMatchObject({ id: account.id, outstanding_amount: 4_000 })
      expect(book.holds).toEqual([{ ...hold, status: "charged", remaining_amount: 0 }])
      expect(book.charges).toEqual([charge])
    })

    it("charges more than was held, over the limit, and on a suspended account: the goods are gone", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const hold = await service.placeHold(await holdInput(books, account, 1_000))
      await books.sql()("credit_account").where({ id: account.id }).update({ status: "suspended" })
      await service.postCharge(chargeInput(hold, 1_800))
      expect(await figures(account.id)).toMatchObject({
        held_amount: 0,
        outstanding_amount: 1_800,
        available_amount: -800,
      })
      await proven()
    })

    it("writes a charge and an entry for a free parcel too", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 500))
      await service.postCharge(chargeInput(hold, 0))
      expect(await figures(account.id)).toMatchObject({ version: 3, held_amount: 500, outstanding_amount: 0 })
      expect(await service.openHolds(account.id)).toEqual([{ ...hold, charged_amount: 0 }])
      await proven()
    })

    it("refuses lines that do not add up, and leaves the books as they were", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 500))
      const charge = chargeInput(hold, 500)
      charge.lines[0].amount = 499
      await expect(service.postCharge(charge)).rejects.toThrow("do not add up to its amount of 500 jpy")
      expect(await figures(account.id)).toMatchObject({ version: 2, held_amount: 500 })
    })

    it("charges one fulfilment once, under one key", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 500))
      const charge = chargeInput(hold, 500)
      const first = await service.postCharge(charge)
      expect(await service.postCharge({ ...charge, actor: "another worker" })).toEqual(first)
      await expect(service.postCharge({ ...charge, amount: 0, lines: [] })).rejects.toBeInstanceOf(
        IdempotencyConflictError
      )
      await expect(service.postCharge({ ...charge, key: "charge:other" })).rejects.toThrow("was charged before")
      expect(await figures(account.id)).toMatchObject({ version: 3, outstanding_amount: 500 })
    })

    it("charges one fulfilment once when two workers do it at the same moment", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 500))
      const charge = chargeInput(hold, 500)
      const charges = await Promise.all([1, 2, 3].map(() => service.postCharge(charge)))
      expect(new Set(charges.map(({ id }) => id)).size).toBe(1)
      expect(await figures(account.id)).toMatchObject({ version: 3, outstanding_amount: 500 })
    })

    it("keeps cents exact", async () => {
      const account = await anAccount(books, { program_id: "dollars", credit_limit: 1 })
      const input = await holdInput(books, account, 0.1)
      const hold = await service.placeHold(input)
      await service.placeHold(await holdInput(books, account, 0.2))
      expect(await figures(account.id)).toMatchObject({ held_amount: 0.3, available_amount: 0.7 })
      await service.postCharge(chargeInput(hold, 0.1))
      await expect(service.placeHold({ ...input, key: "finer", amount: 0.001 })).rejects.toThrow(
        "at most 2 decimals in usd"
      )
      await proven()
    })
  })

  describe("a reservation", () => {
    it("is refused beyond available, with what is missing", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      await service.placeHold(await holdInput(books, account, 700))
      const refusal = await service.placeHold(await holdInput(books, account, 400)).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(InsufficientCreditError)
      expect(refusal).toMatchObject({ type: "not_allowed", available_amount: 300, shortfall_amount: 100 })
      expect(await figures(account.id)).toMatchObject({ version: 2, held_amount: 700 })
    })

    it("goes beyond available when someone answers for it, and the ledger says who", async () => {
      const account = await anAccount(books, { credit_limit: 100 })
      const input = await holdInput(books, account, 150)
      const { order_id } = (await service.findAccountOrder({ id: input.account_order_id }))!
      const word = { key: next("override"), amount: 50, currency_code: "jpy", actor: "user_boss", reason: "old friend" }
      await service.overrideCredit({ ...word, order_id: order_id! })
      await service.placeHold(input)
      const { entries } = await service.listEntries(account.id, { limit: 1, offset: 0 })
      expect(entries[0].reason).toBe("Allowed beyond available by user_boss: old friend")
      expect(await figures(account.id)).toMatchObject({ available_amount: -50 })
      await proven()
    })

    it("needs no amount where only the agent knows the limit", async () => {
      const account = await anAccount(books, { program_id: "agency", credit_limit: null })
      expect(account).toMatchObject({ credit_limit: null, available_amount: null })
      await service.placeHold(await holdInput(books, account, 9_999_999))
      expect(await figures(account.id)).toMatchObject({ held_amount: 9_999_999, available_amount: null })
      await proven()
    })

    it("says which account it lacks: unknown, not active, of another currency", async () => {
      const account = await anAccount(books)
      const input = await holdInput(books, account, 10)
      await expect(service.placeHold({ ...input, account_id: "cracc_none" })).rejects.toMatchObject({
        type: "not_found",
      })
      await expect(service.placeHold({ ...input, currency_code: "usd" })).rejects.toThrow("no order in usd")
      await books.sql()("credit_account").where({ id: account.id }).update({ status: "suspended" })
      await expect(service.placeHold(input)).rejects.toThrow("is suspended")
    })

    it("lets exactly 5 of 12 buyers through at once against a limit that fits 5", async () => {
      const account = await anAccount(books, { credit_limit: 5_000 })
      const inputs = await Promise.all(Array.from({ length: 12 }, () => holdInput(books, account, 1_000)))
      const outcomes = await Promise.allSettled(inputs.map((input) => service.placeHold(input)))
      const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))
      expect(refused).toHaveLength(7)
      refused.forEach((reason) => expect(reason).toBeInstanceOf(InsufficientCreditError))
      expect(await figures(account.id)).toEqual({
        version: 6,
        held_amount: 5_000,
        outstanding_amount: 0,
        available_amount: 0,
      })
      await proven()
    })

    it("is one reservation however often its key comes", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const input = await holdInput(books, account, 1_000)
      const holds = await Promise.all([1, 2, 3, 4].map(() => service.placeHold(input)))
      expect(new Set(holds.map(({ id }) => id)).size).toBe(1)
      expect(await service.placeHold(input)).toEqual(holds[0])
      expect(await figures(account.id)).toMatchObject({ version: 2, held_amount: 1_000 })
      await expect(service.placeHold({ ...input, amount: 999 })).rejects.toBeInstanceOf(IdempotencyConflictError)
      await expect(service.placeHold({ ...input, payment_session_id: "payses_x" })).rejects.toBeInstanceOf(
        IdempotencyConflictError
      )
    })

    it("whose key was used for something else is refused", async () => {
      const account = await anAccount(books)
      await service.setLimit({ key: "k1", account_id: account.id, credit_limit: 5, reason: "test", actor: "user_1" })
      const input = await holdInput(books, account, 1, { key: "k1" })
      await expect(service.placeHold(input)).rejects.toBeInstanceOf(IdempotencyConflictError)
    })

    it("is the only open one of its order", async () => {
      const account = await anAccount(books)
      const input = await holdInput(books, account, 100)
      const hold = await service.placeHold(input)
      await expect(service.placeHold({ ...input, key: "second" })).rejects.toThrow(
        `already has the open hold ${hold.id}`
      )
      await service.releaseHold({ hold_id: hold.id, reason: "changed" })
      await service.placeHold({ ...input, key: "second" })
      expect(await service.placeHold(input)).toMatchObject({ id: hold.id, status: "released" })
      await proven()
    })

    it("has no ledger where the program has no accounts", async () => {
      const input = await holdInput(books, null, 300)
      const hold = await service.placeHold(input)
      expect(await service.placeHold(input)).toEqual(hold)
      await service.postCharge(chargeInput(hold, 100))
      expect(await service.releaseHold({ hold_id: hold.id, reason: "rest not shipped" })).toMatchObject({
        outcome: "released",
      })
      expect(await proven()).toMatchObject({ accounts_checked: 0, entries_checked: 0 })
    })
  })

  describe("a hold given back", () => {
    it("frees the credit once, and says so the second time", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const hold = await service.placeHold(await holdInput(books, account, 600))
      const outcomes = await Promise.all(
        [1, 2].map(() => service.releaseHold({ hold_id: hold.id, reason: "cancelled", actor: "user_1" }))
      )
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["already_released", "released"])
      expect(await figures(account.id)).toMatchObject({ version: 3, held_amount: 0, available_amount: 1_000 })
      await proven()
    })

    it("frees what was not shipped of it", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 600))
      await service.postCharge(chargeInput(hold, 200))
      const { hold: released, outcome } = await service.releaseHold({ hold_id: hold.id, reason: "closed short" })
      expect(outcome).toBe("released")
      expect(released).toMatchObject({ status: "released", remaining_amount: 0 })
      expect(await figures(account.id)).toMatchObject({ held_amount: 0, outstanding_amount: 200 })
      await proven()
    })

    it("answers already_charged when everything was shipped", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 600))
      await service.postCharge(chargeInput(hold, 600))
      expect(await service.releaseHold({ hold_id: hold.id, reason: "late" })).toMatchObject({
        outcome: "already_charged",
      })
      expect(await figures(account.id)).toMatchObject({ version: 3, outstanding_amount: 600 })
    })

    it("races with the charge of the same hold without losing or doubling a yen", async () => {
      const account = await anAccount(books)
      for (let round = 0; round < 5; round++) {
        const hold = await service.placeHold(await holdInput(books, account, 600))
        await Promise.all([
          service.releaseHold({ hold_id: hold.id, reason: "race" }),
          service.postCharge(chargeInput(hold, 600)),
        ])
      }
      expect(await figures(account.id)).toMatchObject({ held_amount: 0, outstanding_amount: 3_000 })
      await proven()
    })
  })

  describe("a limit", () => {
    it("is set under its key, and may be lowered below what is owed", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      await service.placeHold(await holdInput(books, account, 800))
      const input = { key: "lower", account_id: account.id, credit_limit: 500, reason: "late payer", actor: "user_1" }
      const entry = await service.setLimit(input)
      expect(entry).toMatchObject({ operation: "limit_set", amount: 500, limit_after: 500, actor: "user_1" })
      expect(await service.setLimit(input)).toEqual(entry)
      await expect(service.setLimit({ ...input, credit_limit: 600 })).rejects.toBeInstanceOf(IdempotencyConflictError)
      expect(await figures(account.id)).toMatchObject({ version: 3, available_amount: -300 })
      await proven()
    })

    it("can be raised for a time on top of the base", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const limit = { account_id: account.id, reason: "season", actor: "user_1" }
      const tomorrow = new Date(Date.now() + 86_400_000)
      await service.setLimit({ ...limit, key: "up", credit_limit: 500, expires_at: tomorrow })
      expect(await service.readAccount(account.id)).toMatchObject({ credit_limit: 1_500 })
      await service.placeHold(await holdInput(books, account, 1_500))
      await service.setLimit({ ...limit, key: "over", credit_limit: 500, expires_at: new Date("2026-01-01") })
      expect(await service.readAccount(account.id)).toMatchObject({ credit_limit: 1_000, available_amount: -500 })
      await proven()
    })

    it("is the agent's in the agent's book: staff may only set a lower ceiling", async () => {
      const account = await anAccount(books, { program_id: "agency", credit_limit: 1_000 })
      const ceiling = { account_id: account.id, reason: "careful", actor: "user_1" }
      await expect(service.setLimit({ ...ceiling, key: "above", credit_limit: 1_001 })).rejects.toMatchObject({
        code: "beyond_agents_limit",
        message: expect.stringContaining("Ask the agent"),
      })
      await service.setLimit({ ...ceiling, key: "below", credit_limit: 400 })
      const { version } = await service.readAccount(account.id)
      await service.syncAgentUsed({
        key: "sync",
        account_id: account.id,
        outstanding_amount: 0,
        credit_limit: 2_000,
        expected_version: version,
      })
      expect(await service.readAccount(account.id)).toMatchObject({ credit_limit: 400 })
      await proven()
    })
  })

  describe("what the agent says is used", () => {
    const answer = { outstanding_amount: 300, credit_limit: 2_000 }

    it("is taken over with a changed limit, each as an entry", async () => {
      const account = await anAccount(books, { program_id: "agency", credit_limit: 1_000 })
      const input = { ...answer, key: "sync", account_id: account.id, expected_version: 1 }
      expect(await service.syncAgentUsed(input)).toBe(true)
      expect(await service.syncAgentUsed(input)).toBe(true)
      expect(await service.readAccount(account.id)).toMatchObject({
        version: 3,
        outstanding_amount: 300,
        credit_limit: 2_000,
        available_amount: 1_700,
        synced_at: expect.any(Date),
      })
      await proven()
    })

    it("leaves no entry when nothing changed", async () => {
      const account = await anAccount(books, { program_id: "agency", credit_limit: 2_000 })
      const input = {
        key: "sync",
        account_id: account.id,
        outstanding_amount: 0,
        credit_limit: null,
        expected_version: 1,
      }
      expect(await service.syncAgentUsed(input)).toBe(true)
      expect(await service.readAccount(account.id)).toMatchObject({ version: 1, synced_at: expect.any(Date) })
    })

    it("is dropped when the account moved while the agent was asked", async () => {
      const account = await anAccount(books, { program_id: "agency", credit_limit: 2_000 })
      await service.placeHold(await holdInput(books, account, 100))
      const input = { ...answer, key: "sync", account_id: account.id, expected_version: 1 }
      expect(await service.syncAgentUsed(input)).toBe(false)
      expect(await service.readAccount(account.id)).toMatchObject({
        version: 2,
        outstanding_amount: 0,
        synced_at: null,
      })
    })

    it("cannot touch the merchant's own book", async () => {
      const account = await anAccount(books)
      await expect(
        service.syncAgentUsed({ ...answer, key: "sync", account_id: account.id, expected_version: 1 })
      ).rejects.toThrow("merchant's own book")
    })
  })

  it("money cannot be written by the generated methods, past the ledger", async () => {
    const account = await anAccount(books)
    await expect(service.updateCreditAccounts({ id: account.id, held_amount: 1 })).rejects.toThrow("raw_held_amount")
    await expect(
      service.createCreditAccounts({
        program_id: "house",
        company_name: "Out of thin air",
        status: "active",
        currency_code: "jpy",
        held_amount: 0,
        outstanding_amount: -5_000,
        offline_amount: 0,
        version: 0,
      })
    ).rejects.toThrow("raw_")
    expect(await service.readAccount(account.id)).toMatchObject({ held_amount: 0 })
    const [read] = await service.listCreditAccounts({ id: account.id })
    expect(read).toMatchObject({ base_limit_amount: 10_000, held_amount: 0 })
  })
})
