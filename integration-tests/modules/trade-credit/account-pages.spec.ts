import type { AccountRecord } from "../../../src/modules/trade-credit/types"
import type { AccountFlag } from "../../../src/modules/trade-credit/accounts/flags"
import { anAccount, chargeInput, creditInput, holdInput, next, withBooks } from "./books"

withBooks("trade_credit_account_pages", (books) => {
  const { service } = books
  const PAGE = { limit: 50, offset: 0 }

  async function use(account: AccountRecord, amount: number) {
    return service.placeHold(await holdInput(books, account, amount))
  }

  describe("the list", () => {
    const found = async (flag: AccountFlag) =>
      (await service.listAccounts({ flag: [flag] }, PAGE)).accounts.map(({ id }) => id)
    const flagsOf = async (id: string) => (await service.readAccount(id)).flags

    it("is ordered by how much of the limit is used, by what is owed and by what is left", async () => {
      const little = await anAccount(books, { credit_limit: 10_000 })
      const most = await anAccount(books, { credit_limit: 1_000 })
      const unknown = await anAccount(books, { program_id: "agency", credit_limit: null })
      await service.postCharge(chargeInput(await use(little, 2_000), 2_000))
      await use(most, 900)
      const order = async (by: "utilisation" | "outstanding" | "available", descending = true) =>
        (await service.listAccounts({}, { ...PAGE, order: { by, descending } })).accounts.map(({ id }) => id)
      expect(await order("utilisation")).toEqual([most.id, little.id, unknown.id])
      expect((await order("outstanding"))[0]).toBe(little.id)
      expect(await order("available", false)).toEqual([most.id, little.id, unknown.id])
      expect(await service.readAccount(most.id)).toMatchObject({ utilisation_percent: 90 })
    })

    it("says which are beyond their limit, and which are near it", async () => {
      const over = await anAccount(books, { credit_limit: 1_000 })
      await use(over, 1_000)
      const full = await anAccount(books, { credit_limit: 1_000 })
      await use(full, 1_000)
      const near = await anAccount(books, { credit_limit: 1_000 })
      await use(near, 800)
      const far = await anAccount(books, { credit_limit: 1_000 })
      await use(far, 799)
      const key = next("limit")
      await service.setLimit({ account_id: over.id, credit_limit: 999, reason: "Less", key, actor: "user_1" })
      expect(await found("over_limit")).toEqual([over.id])
      expect((await found("nearly_used")).sort()).toEqual([near.id, full.id].sort())
      expect(await flagsOf(over.id)).toEqual(["over_limit"])
      expect(await flagsOf(far.id)).toEqual([])
    })

    it("says which have no credit at all but owe something, and which have a limit of nothing", async () => {
      const owes = await anAccount(books, { credit_limit: 1_000 })
      await service.postCharge(chargeInput(await use(owes, 500), 500))
      const key = next("limit")
      await service.setLimit({ account_id: owes.id, credit_limit: 0, reason: "Stop", key, actor: "user_1" })
      const none = await anAccount(books, { credit_limit: 0 })
      expect(await found("over_limit")).toEqual([owes.id])
      expect(await flagsOf(none.id)).toEqual([])
    })

    it("says who has a temporary limit, owes outside the store, or waits for a second person", async () => {
      const { id } = await anAccount(books, { program_id: "careful" })
      const limit = { account_id: id, reason: "Season", actor: "user_1" }
      const expires_at = new Date(Date.now() + 86_400_000)
      await service.setLimit({ ...limit, credit_limit: 5, expires_at, key: next("limit") })
      expect(await found("temporary_limit")).toEqual([id])
      await service.setOfflineExposure({
        account_id: id,
        amount: 10,
        as_of: new Date(),
        reference: "Nov",
        key: next("offline"),
        actor: "user_1",
      })
      expect(await found("owes_outside")).toEqual([id])
      await service.setLimitByStaff({ ...limit, credit_limit: 90_000, key: next("limit"), is_person: true })
      expect(await found("awaiting_second_person")).toEqual([id])
      expect(await flagsOf(id)).toEqual(["temporary_limit", "owes_outside", "awaiting_second_person"])
    })

    it("says of which an agent guarantees not all, and finds any of several flags", async () => {
      const agency = await anAccount(books, { program_id: "agency" })
      await service.postCharge(chargeInput(await use(agency, 100), 100, { unguaranteed: true }))
      const near = await anAccount(books, { credit_limit: 100 })
      await use(near, 90)
      await anAccount(books)
      expect(await found("unguaranteed")).toEqual([agency.id])
      const { count } = await service.listAccounts({ flag: ["unguaranteed", "nearly_used"] }, PAGE)
      expect(count).toBe(2)
    })
  })

  describe("open holds", () => {
    it("are those of orders that still wait, oldest first, with the order's number", async () => {
      const account = await anAccount(books)
      const [first, second, charged] = [await use(account, 100), await use(account, 200), await use(account, 300)]
      await service.postCharge(chargeInput(charged, 300))
      await service.postCharge(chargeInput(second, 50))
      await use(await anAccount(books), 1)
      const { holds, count } = await service.listOpenHolds(account.id, { limit: 1, offset: 1 })
      expect(count).toBe(2)
      expect(holds).toMatchObject([
        { id: second.id, amount: 200, remaining_amount: 150, status: "open", display_id: 1, currency_code: "jpy" },
      ])
      expect((await service.listOpenHolds(account.id, PAGE)).holds[0].id).toBe(first.id)
    })
  })

  describe("the ledger", () => {
    it("names the order that caused an entry, whatever the entry is of", async () => {
      const account = await anAccount(books)
      const hold = await use(account, 500)
      const charge = await service.postCharge(chargeInput(hold, 300))
      await service.postCredit(creditInput(charge, 40))
      await service.releaseHold({ hold_id: hold.id, reason: "Rest cancelled" })
      const order = await service.readAccountOrder(hold.account_order_id)
      const { entries } = await service.listEntries(account.id, PAGE)
      expect(entries.map(({ operation, order_id }) => [operation, order_id])).toEqual([
        ["hold_released", order.account_order.order_id],
        ["charge_credited", order.account_order.order_id],
        ["charge_posted", order.account_order.order_id],
        ["hold_placed", order.account_order.order_id],
        ["limit_set", null],
      ])
    })

    it("is filtered by operation and by when it happened, and counts what it found", async () => {
      const account = await anAccount(books)
      await service.postCharge(
        chargeInput(await use(account, 300), 300, { event_at: new Date("2026-11-01T00:00:00Z") })
      )
      const held = await service.listEntries(account.id, PAGE, { operation: ["hold_placed", "limit_set"] })
      expect(held).toMatchObject({ count: 2, entries: [{ operation: "hold_placed" }, { operation: "limit_set" }] })
      const day = { from: new Date("2026-11-01T00:00:00Z"), before: new Date("2026-11-02T00:00:00Z") }
      expect(await service.listEntries(account.id, PAGE, day)).toMatchObject({
        count: 1,
        entries: [{ operation: "charge_posted" }],
      })
      expect((await service.listEntries(account.id, PAGE, { ...day, before: day.from })).count).toBe(0)
    })

    it("is read on from a version, a page at a time", async () => {
      const account = await anAccount(books)
      await use(account, 10)
      await use(account, 20)
      const page = await service.entriesAfter(account.id, { version: 1, limit: 1 })
      expect(page).toMatchObject([{ version: 2 }])
      expect(await service.entriesAfter(account.id, { version: 2, limit: 5 })).toMatchObject([{ version: 3 }])
      expect(await service.entriesAfter(account.id, { version: 3, limit: 5 })).toEqual([])
    })
  })
})
