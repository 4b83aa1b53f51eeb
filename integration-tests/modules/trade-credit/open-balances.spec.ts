import type { AccountRecord, SetOfflineExposure } from "../../../src/modules/trade-credit/types"
import { accountOrderInput, anAccount, chargeInput, creditInput, holdInput, next, withBooks } from "./books"

const PAGE = { limit: 20, offset: 0 }

withBooks("trade_credit_open_balances", (books) => {
  const { service } = books

  const figures = async ({ id }: { id: string }) => {
    const { credit_limit, offline_amount, available_amount, version } = await service.readAccount(id)
    return { credit_limit, offline_amount, available_amount, version }
  }
  const newest = async ({ id }: { id: string }) => (await service.listEntries(id, PAGE)).entries[0]
  const proven = async () => expect((await service.proveLedger({ after: "", limit: 500 })).findings).toEqual([])
  const hold = async (account: AccountRecord, amount: number) =>
    service.placeHold(await holdInput(books, account, amount))

  describe("what is owed outside the store", () => {
    const owed = (
      account: { id: string },
      amount: number,
      as_of: string,
      key = next("offline")
    ): SetOfflineExposure => ({
      key,
      account_id: account.id,
      amount,
      as_of: new Date(as_of),
      reference: "BALANCE 2026-11",
      actor: "apk_1",
    })

    it("takes from what is available, as an absolute balance of which the newest counts", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const first = owed(account, 400, "2026-11-02")
      expect(await service.setOfflineExposure(first)).toMatchObject({
        outcome: "set",
        entry: { operation: "offline_exposure_set", offline_after: 400, reference_id: "BALANCE 2026-11" },
      })
      expect(await service.setOfflineExposure(owed(account, 900, "2026-11-01"))).toEqual({
        outcome: "ignored",
        account_id: account.id,
        amount: 400,
        as_of: new Date("2026-11-02"),
        entry: null,
      })
      expect(await service.setOfflineExposure(owed(account, 400, "2026-11-03"))).toMatchObject({
        outcome: "unchanged",
        entry: null,
      })
      expect(await service.setOfflineExposure(owed(account, 300, "2026-11-02"))).toMatchObject({ outcome: "ignored" })
      expect(await service.setOfflineExposure(owed(account, -100, "2026-11-03"))).toMatchObject({ outcome: "set" })
      expect(await service.setOfflineExposure(first)).toMatchObject({ outcome: "set", entry: { version: 2 } })
      // Whoever is in credit elsewhere has no more here for it.
      expect(await figures(account)).toMatchObject({ offline_amount: -100, available_amount: 1_000, version: 3 })
      await expect(service.setOfflineExposure({ ...first, amount: 1 })).rejects.toMatchObject({
        code: "idempotency_conflict",
      })
      await proven()
    })

    it("is refused in the future, finer than the currency, and where an agent says it", async () => {
      const account = await anAccount(books)
      await expect(service.setOfflineExposure(owed(account, 1, "2999-01-01"))).rejects.toThrow("is in the future")
      await expect(service.setOfflineExposure(owed(account, 0.5, "2026-11-01"))).rejects.toThrow("0 decimals")
      const agency = await anAccount(books, { program_id: "agency" })
      await expect(service.setOfflineExposure(owed(agency, 1, "2026-11-01"))).rejects.toThrow("book of agency")
    })

    it("raises nobody's limit, however much in credit a key says that somebody is", async () => {
      const account = await anAccount(books, { program_id: "careful", credit_limit: 1_000 })
      await service.setOfflineExposure(owed(account, -1e12, "2026-11-02"))
      await expect(hold(account, 1_001)).rejects.toMatchObject({ code: "insufficient_credit", shortfall_amount: 1 })
      await hold(account, 1_000)
      expect(await newest(account)).toMatchObject({ beyond_limit_amount: 0 })
      await proven()
    })

    it("is imported line by line, each with its outcome: all of it or nothing, and nothing in a dry run", async () => {
      const [one, two] = [await anAccount(books), await anAccount(books)]
      await service.updateAccount({ actor: "user_1", account_id: two.id, external_id: "E-2" })
      await service.setOfflineExposure(owed(one, 70, "2026-11-05"))
      const line = (number: number, name: object, amount: number) => ({
        line: number,
        ...name,
        amount,
        as_of: "2026-11-04",
        reference: "CSV",
      })
      const good = [line(2, { account_id: one.id }, 10), line(3, { external_id: "E-2" }, 20)]
      const bad = [
        ...good,
        line(4, { external_id: "E-3" }, 1),
        line(5, { account_id: "cracc_none" }, 1),
        line(6, { account_id: two.id }, 2),
      ]
      const send = (lines: typeof good, dry_run: boolean) =>
        service.importOfflineExposure({ key: "import-1", lines, dry_run, actor: "apk_1" })
      const outcomes = ["ignored", "set", "refused", "refused", "refused"]
      for (const dry_run of [true, false]) {
        const reports = await send(bad, dry_run)
        expect(reports.map(({ outcome }) => outcome)).toEqual(outcomes)
        expect(reports.flatMap(({ problems }) => problems.map(({ path }) => path))).toEqual([
          "external_id",
          "account_id",
          "account_id",
        ])
      }
      expect((await send(good, true)).map(({ outcome }) => outcome)).toEqual(["ignored", "set"])
      expect(await figures(two)).toMatchObject({ offline_amount: 0 })
      const twice = await Promise.all([send(good, false), send(good, false)])
      // The same import again, after an answer that got lost: it says what it has done.
      for (const reports of [...twice, await send(good, false)]) {
        expect(reports.map(({ outcome }) => outcome)).toEqual(["ignored", "set"])
      }
      expect(await figures(two)).toMatchObject({ offline_amount: 20, version: 2 })
      expect(await figures(one)).toMatchObject({ offline_amount: 70 })
      await proven()
    })

    it("needs the program where a number stands for accounts of two", async () => {
      const [one, two] = [await anAccount(books), await anAccount(books, { program_id: "generous" })]
      for (const { id } of [one, two]) {
        await service.updateAccount({ actor: "user_1", account_id: id, external_id: "E-1" })
      }
      const lines = [{ line: 2, external_id: "E-1", amount: 5, as_of: "2026-11-04T09:00:00+09:00", reference: "CSV" }]
      const send = (program_id?: string) =>
        service.importOfflineExposure({ key: next("import"), lines, program_id, dry_run: false, actor: "apk_1" })
      expect((await send())[0].problems[0].message).toContain("2 accounts of different programs")
      expect(await send("generous")).toMatchObject([{ outcome: "set", account_id: two.id }])
      expect(await figures(one)).toMatchObject({ offline_amount: 0 })
    })
  })

  describe("credit that comes free", () => {
    /** The order is looked at again only tomorrow. */
    const rests = async (id: string, codes: string[] = []) => {
      await service.claimAccountOrder({ id, owner: "w", lease_seconds: 60 })
      const attention = codes.map((code) => ({ code, message: code, actions: [] }))
      const next_check_at = new Date(Date.now() + 86_400_000)
      await service.releaseAccountOrder({ id, owner: "w", next_check_at, attention })
      return id
    }
    const aShortOrder = async (account: AccountRecord) =>
      rests((await service.openAccountOrder(accountOrderInput(account))).id, ["credit_shortfall"])
    const due = async () => (await service.dueAccountOrders({ limit: 100 })).map(({ id }) => id)
    const balance = (account_id: string) => ({ key: next("b"), account_id, amount: 5, reference: "r", actor: "apk_1" })

    const imported = (account_id: string, amount: number) => {
      const lines = [{ account_id, amount, reference: "r", line: 2, as_of: "2026-11-04" }]
      return service.importOfflineExposure({ key: next("import"), lines, dry_run: false, actor: "apk_1" })
    }
    const gone = (id: string) => ({ hold_id: id, reason: "order_cancelled", actor: "system" })
    /** Another order of the account, looked at again only tomorrow. */
    const another = async (account: AccountRecord) => {
      const held = await hold(account, 100)
      await rests(held.account_order_id)
      return held
    }
    /** What is there before; and what then frees credit of it. */
    type Story = (account: AccountRecord) => Promise<() => Promise<unknown>>

    it.each<[string, Story]>([
      [
        "a receipt",
        async ({ id: account_id }) =>
          () =>
            service.receivePayment({
              key: next("p"),
              account_id,
              amount: 1,
              received_on: "2026-11-10",
              actor: "user_1",
            }),
      ],
      [
        "an open balance",
        async ({ id }) =>
          () =>
            service.setOfflineExposure({ ...balance(id), as_of: new Date() }),
      ],
      [
        "an import of open balances",
        async ({ id }) => {
          await imported(id, 50)
          return () => imported(id, 5)
        },
      ],
      [
        "another order that is cancelled",
        async (account) => {
          const { id } = await another(account)
          return () => service.releaseHold(gone(id))
        },
      ],
      [
        "another order that becomes less",
        async (account) => {
          const { id } = await another(account)
          return () => service.adjustHold({ hold_id: id, serial: 1, change: -10, reason: "r", actor: "system" })
        },
      ],
      [
        "goods of another order that come back",
        async (account) => {
          const shipped = await another(account)
          await service.postCharge(chargeInput(shipped, 100))
          return () => service.postCredit(creditInput(shipped, 40))
        },
      ],
    ])("by %s wakes the account's orders that were short of it, with it, and no others", async (_story, story) => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const free = await story(account)
      const short = await aShortOrder(account)
      await aShortOrder(await anAccount(books))
      await another(account)
      expect(await due()).toEqual([])
      await free()
      expect(await due()).toEqual([short])
    })

    it("by a charge that moves to the own book wakes them, too", async () => {
      const account = await anAccount(books, { program_id: "agency", credit_limit: 1_000 })
      const shipped = await another(account)
      const { id } = await service.postCharge(chargeInput(shipped, 100))
      const short = await aShortOrder(account)
      expect(await due()).toEqual([])
      await service.transferCharge({ charge_id: id, unguaranteed: true, reason: "declined_by_agent", actor: "system" })
      expect(await due()).toEqual([short])
    })

    it("does not wake the order of which it is, nor come with an import that changes nothing", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      await imported(account.id, 5)
      const { id, account_order_id } = await hold(account, 100)
      await rests(account_order_id, ["credit_shortfall"])
      await service.releaseHold(gone(id))
      await imported(account.id, 5)
      await imported(account.id, 9)
      expect(await due()).toEqual([])
    })

    it("wakes orders that hold credit only where the account is stopped, with the write-off that stops it", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const shipped = await hold(account, 300)
      await service.postCharge(chargeInput(shipped, 200))
      await rests(shipped.account_order_id)
      expect(await due()).toEqual([])
      const lost = { key: next("lost"), account_id: account.id, amount: 200, reason: "gone", actor: "user_1" }
      await service.writeOffByStaff({ ...lost, is_person: true })
      expect(await due()).toEqual([shipped.account_order_id])
    })
  })
})
