import { IdempotencyConflictError } from "../../../src/modules/trade-credit/errors"
import { ALL_BOOKS, anAccount, chargeInput, creditInput, holdInput, withBooks } from "./books"

withBooks("trade_credit_credits", (books) => {
  const { service } = books
  const outstanding = async (id: string) => (await service.readAccount(id)).outstanding_amount
  const proven = async () => expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])

  const shipped = async (amount: number, account: { program_id?: string; credit_limit?: number } = {}) => {
    const owner = await anAccount(books, account)
    const hold = await service.placeHold(await holdInput(books, owner, amount))
    await service.postCharge(chargeInput(hold, amount))
    return { account: owner, order: hold }
  }

  describe("what comes back", () => {
    it("is taken off the account with its lines, and the order's book shows it", async () => {
      const { account, order } = await shipped(4_000)
      const input = creditInput(order, 1_500)
      const credit = await service.postCredit(input)
      expect(credit).toMatchObject({
        key: input.key,
        kind: "return",
        reference_id: input.reference_id,
        amount: 1_500,
        unguaranteed: false,
        event_at: new Date("2026-11-05T00:00:00.000Z"),
        lines: [{ id: expect.any(String), kind: "item", reference_id: "item_1", tax_rate: 8, amount: 1_500 }],
      })
      const { entries } = await service.listEntries(account.id, { limit: 1, offset: 0 })
      expect(entries).toMatchObject([
        { operation: "charge_credited", amount: 1_500, outstanding_after: 2_500, reference_id: credit.id },
      ])
      expect(await service.readAccount(account.id)).toMatchObject({ version: 4, available_amount: 7_500 })
      const book = await service.readAccountOrder(order.account_order_id)
      expect(book).toMatchObject({ credits: [credit], unguaranteed_amount: 0 })
      await proven()
    })

    it("as goodwill is no item's, so it has no lines", async () => {
      const { account, order } = await shipped(4_000)
      const credit = await service.postCredit(creditInput(order, 500, { kind: "refund", lines: [] }))
      expect(credit).toMatchObject({ kind: "refund", lines: [] })
      expect(await outstanding(account.id)).toBe(3_500)
      await proven()
    })

    it("may be more than what is still unpaid: the account is in credit then", async () => {
      const { account, order } = await shipped(4_000, { program_id: "agency", credit_limit: 10_000 })
      const { version } = await service.readAccount(account.id)
      const paid = { account_id: account.id, outstanding_amount: 0, credit_limit: 10_000, expected_version: version }
      await service.syncAgentUsed({ ...paid, key: "paid" })
      await service.postCredit(creditInput(order, 1_000))
      expect(await service.readAccount(account.id)).toMatchObject({
        outstanding_amount: -1_000,
        available_amount: 11_000,
      })
      await proven()
    })

    it("is never more than what was charged for the order", async () => {
      const { account, order } = await shipped(4_000)
      await shipped(9_000)
      await service.postCredit(creditInput(order, 3_000))
      const more = creditInput(order, 1_001)
      await expect(service.postCredit(more)).rejects.toThrow(
        `Order order_1 has 1000 jpy charged and not yet credited; return ${more.reference_id} of 1001 jpy is more.`
      )
      expect(await outstanding(account.id)).toBe(1_000)
      await service.postCredit(creditInput(order, 1_000))
      expect(await outstanding(account.id)).toBe(0)
      await proven()
    })

    it("cannot be taken back from the account of another company", async () => {
      const [{ order }, { account: other }] = [await shipped(4_000), await shipped(4_000)]
      await expect(service.postCredit(creditInput({ ...order, account_id: other.id }, 1))).rejects.toThrow(
        "has 0 jpy charged"
      )
    })

    it("is refused with lines that do not add up, without value, or in another currency", async () => {
      const { account, order } = await shipped(4_000)
      const credit = creditInput(order, 500)
      await expect(service.postCredit({ ...credit, amount: 499 })).rejects.toThrow("do not add up to its amount of 499")
      await expect(service.postCredit(creditInput(order, 0))).rejects.toThrow("must be a number above 0")
      await expect(service.postCredit({ ...credit, currency_code: "usd" })).rejects.toThrow("is in usd, but")
      await expect(service.postCredit({ ...credit, account_id: "cracc_none" })).rejects.toMatchObject({
        type: "not_found",
      })
      expect(await outstanding(account.id)).toBe(4_000)
    })

    it("has no ledger where the program has no accounts", async () => {
      const hold = await service.placeHold(await holdInput(books, null, 300))
      await service.postCharge(chargeInput(hold, 300))
      const input = creditInput(hold, 100)
      const credit = await service.postCredit(input)
      expect(await service.postCredit(input)).toEqual(credit)
      await expect(service.postCredit(creditInput(hold, 201))).rejects.toThrow("has 200 jpy charged")
      expect((await service.readAccountOrder(hold.account_order_id)).credits).toEqual([credit])
    })
  })

  describe("said twice", () => {
    it("is credited once, also after the worker died before it heard the answer", async () => {
      const { account, order } = await shipped(4_000)
      const input = creditInput(order, 1_500)
      const first = await service.postCredit(input)
      expect(await service.postCredit({ ...input, actor: "another worker", unguaranteed: false })).toEqual(first)
      expect(await outstanding(account.id)).toBe(2_500)
    })

    it("at the same moment is credited once", async () => {
      const { account, order } = await shipped(4_000)
      const input = creditInput(order, 1_500)
      const credits = await Promise.all([1, 2, 3, 4].map(() => service.postCredit(input)))
      expect(new Set(credits.map(({ id }) => id)).size).toBe(1)
      expect(await outstanding(account.id)).toBe(2_500)
      await proven()
    })

    it("with other content is refused, wherever the key was used", async () => {
      const { account, order } = await shipped(4_000)
      const input = creditInput(order, 1_500)
      await service.postCredit(input)
      for (const other of [{ reference_id: "return_x" }, { unguaranteed: true }, { kind: "refund" as const }]) {
        await expect(service.postCredit({ ...input, ...other })).rejects.toBeInstanceOf(IdempotencyConflictError)
      }
      const { order: another } = await shipped(4_000)
      await expect(service.postCredit({ ...input, ...creditInput(another, 1), key: input.key })).rejects.toBeInstanceOf(
        IdempotencyConflictError
      )
      expect(await outstanding(account.id)).toBe(2_500)
      await proven()
    })

    it("in two credits at once never takes back the same value twice", async () => {
      const { account, order } = await shipped(4_000)
      const outcomes = await Promise.allSettled(
        [3_000, 3_000, 3_000].map((amount) => service.postCredit(creditInput(order, amount)))
      )
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(await outstanding(account.id)).toBe(1_000)
      await proven()
    })
  })
})
