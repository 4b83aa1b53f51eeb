import type { AccountRecord, HoldRecord } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, anAccount, chargeInput, creditInput, holdInput, next, ownBookOf, withBooks } from "./books"

// An agent's program: what the agent does not guarantee is the merchant's own risk, in a book of its own.
withBooks("trade_credit_own_book", (books) => {
  const { service } = books
  const proven = async () => expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])

  /** An account with a limit of 1,000 at the agent, and an order on it. */
  const anOrder = async (amount: number) => {
    const account = await anAccount(books, { program_id: "agency", credit_limit: 1_000 })
    return { account, order: await service.placeHold(await holdInput(books, account, amount)) }
  }
  const ship = (order: HoldRecord, amount: number, unguaranteed = false) =>
    service.postCharge(chargeInput(order, amount, { unguaranteed }))
  const transfer = (charge: { id: string }, unguaranteed: boolean) =>
    service.transferCharge({ charge_id: charge.id, unguaranteed, reason: "The agent said so", actor: "system" })
  /** Held and outstanding of the company's account, and what its own book has. */
  const figures = async (account: AccountRecord) => {
    const { held_amount, outstanding_amount } = await service.readAccount(account.id)
    return [held_amount, outstanding_amount, (await ownBookOf(books, account))?.outstanding_amount ?? null]
  }
  const atRisk = async (order: HoldRecord) =>
    (await service.readAccountOrder(order.account_order_id)).unguaranteed_amount

  describe("goods shipped without guarantee", () => {
    it("are charged to the merchant's own book, made for it, and leave the hold as it is", async () => {
      const { account, order } = await anOrder(500)
      expect(await figures(account)).toEqual([500, 0, null])
      const charge = await ship(order, 300, true)
      expect(charge).toMatchObject({ account_id: account.id, unguaranteed: true, amount: 300 })
      expect(await figures(account)).toEqual([500, 0, 300])
      expect(await atRisk(order)).toBe(300)
      const ownBook = (await ownBookOf(books, account))!
      expect(ownBook).toMatchObject({
        program_id: "agency",
        currency_code: "jpy",
        company_name: account.company_name,
        status: "active",
        own_book_of: account.id,
        credit_limit: 0,
        held_amount: 0,
        available_amount: -300,
        agent_buyer_number: null,
        members: [],
      })
      const { entries } = await service.listEntries(ownBook.id, { limit: 10, offset: 0 })
      expect(entries).toMatchObject([{ version: 1, operation: "charge_posted", amount: 300, reference_id: charge.id }])
      await proven()
    })

    it("are charged once, however often and by however many it is asked at once", async () => {
      const { account, order } = await anOrder(500)
      const inputs = [1, 2, 3].map(() => chargeInput(order, 100, { unguaranteed: true }))
      const charges = await Promise.all([...inputs, ...inputs].map((input) => service.postCharge(input)))
      expect(new Set(charges.map(({ id }) => id)).size).toBe(3)
      expect(await figures(account)).toEqual([500, 0, 300])
      expect((await service.listAccounts({ own_book: true }, { limit: 10, offset: 0 })).count).toBe(1)
      await expect(service.postCharge({ ...inputs[0], unguaranteed: false })).rejects.toMatchObject({
        code: "idempotency_conflict",
      })
      await proven()
    })

    it("of two companies stand in two books, found by their account", async () => {
      const [one, two] = [await anOrder(500), await anOrder(500)]
      await ship(one.order, 100, true)
      await ship(two.order, 200, true)
      expect((await figures(one.account))[2]).toBe(100)
      expect((await figures(two.account))[2]).toBe(200)
      const { accounts } = await service.listAccounts({}, { limit: 10, offset: 0 })
      expect(accounts.map(({ id }) => id).sort()).toEqual([one.account.id, two.account.id].sort())
    })

    it("come back into the own book too", async () => {
      const { account, order } = await anOrder(500)
      await ship(order, 200)
      await ship(order, 300, true)
      const credit = await service.postCredit(creditInput(order, 120, { unguaranteed: true }))
      expect(credit).toMatchObject({ account_id: account.id, unguaranteed: true })
      expect(await figures(account)).toEqual([300, 200, 180])
      expect(await atRisk(order)).toBe(180)
      await service.postCredit(creditInput(order, 50))
      expect(await figures(account)).toEqual([300, 150, 180])
      await proven()
    })

    it("in the merchant's own program make no sense: all of it is the merchant's risk", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 100))
      await expect(ship(hold, 100, true)).rejects.toThrow("is in the merchant's own book already")
      const charge = await ship(hold, 100)
      await expect(transfer(charge, true)).rejects.toThrow("is in the merchant's own book already")
      await proven()
    })
  })

  describe("a guarantee withdrawn", () => {
    it("moves the charge to the own book, and a guarantee given moves it back", async () => {
      const { account, order } = await anOrder(500)
      const charge = await ship(order, 300)
      expect(await transfer(charge, true)).toEqual({ ...charge, unguaranteed: true })
      expect(await figures(account)).toEqual([200, 0, 300])
      expect(await atRisk(order)).toBe(300)
      await transfer(charge, false)
      // The hold is for what has not left: the charge took its part when it was posted.
      expect(await figures(account)).toEqual([200, 300, 0])
      await transfer(charge, true)
      expect(await figures(account)).toEqual([200, 0, 300])
      const { entries } = await service.listEntries(account.id, { limit: 10, offset: 0, oldest_first: true })
      expect(entries.slice(-3).map(({ operation, amount }) => [operation, amount])).toEqual([
        ["transferred_to_own_book", -300],
        ["transferred_to_own_book", 300],
        ["transferred_to_own_book", -300],
      ])
      expect(entries[entries.length - 1]).toMatchObject({ reference_id: charge.id, reason: "The agent said so" })
      await proven()
    })

    it("said again, or by several at once, changes nothing more", async () => {
      const { account, order } = await anOrder(500)
      const charge = await ship(order, 300)
      await Promise.all([1, 2, 3].map(() => transfer(charge, true)))
      await transfer(charge, true)
      expect(await figures(account)).toEqual([200, 0, 300])
      expect((await service.readAccount(account.id)).version).toBe(4)
      await proven()
    })

    it("and given at the same moment leaves one of the two, whole", async () => {
      const { account, order } = await anOrder(500)
      const charges = [await ship(order, 100), await ship(order, 200, true), await ship(order, 50)]
      await Promise.all([true, false, true, false].flatMap((mark) => charges.map((charge) => transfer(charge, mark))))
      const [, outstanding, own] = await figures(account)
      expect(outstanding! + own!).toBe(350)
      expect(await atRisk(order)).toBe(own)
      await proven()
    })

    it("of a charge that does not exist says so", async () => {
      await expect(transfer({ id: "crchrg_none" }, true)).rejects.toThrow("There is no charge crchrg_none")
    })
  })

  describe("a guarantee given late", () => {
    it("gives back the credit that was still held for the goods, not the rest of it", async () => {
      const { account, order } = await anOrder(500)
      const charge = await ship(order, 300, true)
      const openHold = async () => (await service.openHolds(account.id))[0]
      expect(await openHold()).toMatchObject({ id: order.id, remaining_amount: 500, charged_amount: 0 })
      await transfer(charge, false)
      expect(await figures(account)).toEqual([200, 300, 0])
      expect(await openHold()).toMatchObject({ id: order.id, remaining_amount: 200, charged_amount: 300 })
      const { entries } = await service.listEntries(account.id, { limit: 1, offset: 0 })
      expect(entries).toMatchObject([{ operation: "hold_released", amount: 300, reference_id: order.id }])
      // The second time nothing of the hold is its own any more.
      await transfer(charge, true)
      await transfer(charge, false)
      expect(await figures(account)).toEqual([200, 300, 0])
      await proven()
    })

    it("gives back no more than what is left of the hold, and closes it with that", async () => {
      const { account, order } = await anOrder(500)
      const late = await ship(order, 300, true)
      await ship(order, 400)
      expect(await figures(account)).toEqual([100, 400, 300])
      await transfer(late, false)
      expect(await figures(account)).toEqual([0, 700, 0])
      const { holds } = await service.readAccountOrder(order.account_order_id)
      expect(holds).toMatchObject([{ status: "charged", remaining_amount: 0 }])
      expect(await service.releaseHold({ hold_id: order.id, reason: "done" })).toMatchObject({
        outcome: "already_charged",
      })
      await proven()
    })

    it("touches no hold that was released before", async () => {
      const { account, order } = await anOrder(500)
      const charge = await ship(order, 300, true)
      await service.releaseHold({ hold_id: order.id, reason: "closed short" })
      await transfer(charge, false)
      expect(await figures(account)).toEqual([0, 300, 0])
      await proven()
    })
  })

  describe("credits beside transfers", () => {
    it("are answered for by the charges that stay; the last to leave goes without them", async () => {
      const { account, order } = await anOrder(500)
      const [one, two] = [await ship(order, 300), await ship(order, 200)]
      const withAgent = async () => (await service.chargedWithAgent([order.account_order_id]))[0].amount
      await service.postCredit(creditInput(order, 150))
      expect(await figures(account)).toEqual([0, 350, null])
      expect(await withAgent()).toBe(350)
      await transfer(one, true)
      expect(await figures(account)).toEqual([0, 50, 300])
      expect(await withAgent()).toBe(50)
      await transfer(two, true)
      expect(await figures(account)).toEqual([0, 0, 350])
      expect(await withAgent()).toBe(0)
      expect(await atRisk(order)).toBe(350)
      await transfer(one, false)
      await transfer(two, false)
      expect(await figures(account)).toEqual([0, 350, 0])
      await proven()
    })

    it("that took all value back leave only the mark to change", async () => {
      const { account, order } = await anOrder(500)
      const charge = await ship(order, 300)
      await service.postCredit(creditInput(order, 300))
      expect(await transfer(charge, true)).toMatchObject({ unguaranteed: true })
      expect(await figures(account)).toEqual([200, 0, 0])
      expect(await atRisk(order)).toBe(0)
      expect((await service.readAccount(account.id)).version).toBe(4)
      await proven()
    })

    it("posted to the own book stay there when the charge is guaranteed after all", async () => {
      const { account, order } = await anOrder(500)
      const charge = await ship(order, 300, true)
      await service.postCredit(creditInput(order, 120, { unguaranteed: true }))
      await transfer(charge, false)
      // All 300 have left, so the hold keeps nothing for them, though 120 came back.
      expect(await figures(account)).toEqual([200, 180, 0])
      await transfer(charge, true)
      expect(await figures(account)).toEqual([200, 0, 180])
      await proven()
    })
  })

  it.each([
    ["the own book", true],
    ["the account", false],
  ])("a credit that was reckoned before its charge left %s is refused there", async (_, unguaranteed) => {
    const { order } = await anOrder(500)
    const charge = await ship(order, 300, unguaranteed)
    await transfer(charge, !unguaranteed)
    await expect(service.postCredit(creditInput(order, 100, { unguaranteed }))).rejects.toThrow(
      /has 0 jpy charged and not yet credited.* is more\. Nothing was written/
    )
    await service.postCredit(creditInput(order, 100, { unguaranteed: !unguaranteed }))
    await proven()
  })

  it("without an account a charge gets only the mark, and its part of the hold is given back all the same", async () => {
    const hold = await service.placeHold(await holdInput(books, null, 300))
    const charge = await ship(hold, 200, true)
    expect(await atRisk(hold)).toBe(200)
    expect((await service.readAccountOrder(hold.account_order_id)).holds).toMatchObject([{ remaining_amount: 300 }])
    await transfer(charge, false)
    const book = await service.readAccountOrder(hold.account_order_id)
    expect(book).toMatchObject({ unguaranteed_amount: 0, charges: [{ unguaranteed: false }] })
    expect(book.holds).toMatchObject([{ status: "open", remaining_amount: 100 }])
    await transfer(charge, true)
    expect(await atRisk(hold)).toBe(200)
    expect(await service.proveLedger(ALL_BOOKS)).toMatchObject({
      accounts_checked: 0,
      entries_checked: 0,
      findings: [],
    })
  })

  describe("the own book of a company", () => {
    const anOwnBook = async () => {
      const { account, order } = await anOrder(500)
      await ship(order, 300, true)
      return (await ownBookOf(books, account))!
    }

    it("takes no order, no limit, no status and nothing from the agent", async () => {
      const ownBook = await anOwnBook()
      const isOwnBook = `Credit account ${ownBook.id} is the merchant's own book of ${ownBook.own_book_of}`
      await expect(service.placeHold(await holdInput(books, ownBook, 1))).rejects.toThrow(isOwnBook)
      const limit = { key: next("limit"), account_id: ownBook.id, credit_limit: 5, reason: "r", actor: "user_1" }
      await expect(service.setLimit(limit)).rejects.toThrow(isOwnBook)
      const status = { account_id: ownBook.id, status: "suspended" as const, reason: "r", actor: "user_1" }
      await expect(service.setAccountStatus(status)).rejects.toThrow(isOwnBook)
      const used = { key: "used", account_id: ownBook.id, outstanding_amount: 0, credit_limit: 9 }
      await expect(service.syncAgentUsed({ ...used, expected_version: ownBook.version })).rejects.toThrow(
        "is in the merchant's own book"
      )
      expect(await ownBookOf(books, { ...ownBook, id: ownBook.own_book_of! })).toEqual(ownBook)
    })

    it("is kept from orders and limits by the database too, and is one for each account", async () => {
      const ownBook = await anOwnBook()
      const rows = books.sql()("credit_account")
      const row = rows.clone().where({ id: ownBook.id })
      await expect(row.clone().update({ held_amount: 1 })).rejects.toThrow("CK_credit_account_own_book")
      await expect(row.clone().update({ base_limit_amount: 1 })).rejects.toThrow("CK_credit_account_own_book")
      await expect(row.clone().update({ base_limit_amount: null })).rejects.toThrow("CK_credit_account_own_book")
      await expect(row.clone().update({ own_book_of: ownBook.id })).rejects.toThrow("CK_credit_account_own_book")
      const { program_id, company_name, status, currency_code, own_book_of } = ownBook
      const second = { program_id, company_name, status, currency_code, own_book_of, base_limit_amount: 0 }
      await expect(rows.clone().insert({ id: next("cracc"), ...second })).rejects.toThrow(
        "UQ_credit_account_own_book_of"
      )
    })
  })
})
