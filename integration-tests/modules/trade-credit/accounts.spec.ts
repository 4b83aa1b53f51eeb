import {
  AgentBuyerTakenError,
  ExternalIdTakenError,
  SecondAccountError,
} from "../../../src/modules/trade-credit/errors"
import type { CreateAccount, SetAccountStatus } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, anAccount, chargeInput, holdInput, next, withBooks } from "./books"

withBooks("trade_credit_accounts", (books) => {
  const { service } = books
  const create = (more: Partial<CreateAccount> = {}) =>
    service.createAccount({
      program_id: "house",
      customer_id: next("cus"),
      company_name: "Sakura Foods",
      credit_limit: 5_000,
      actor: "user_1",
      ...more,
    })

  describe("an account made by staff", () => {
    it("is active with its owner and its limit in the ledger", async () => {
      const terms = { close_day: "month_end" as const, due: { days: 10 }, business_day: "next" as const }
      const { id } = await create({ customer_id: "cus_owner", external_id: "E-1", payment_terms: terms })
      expect(await service.readAccount(id)).toMatchObject({
        program_id: "house",
        company_name: "Sakura Foods",
        external_id: "E-1",
        status: "active",
        status_actor: null,
        status_reason: null,
        own_book_of: null,
        credit_limit: 5_000,
        payment_terms: terms,
        version: 1,
        members: [{ customer_id: "cus_owner", role: "owner", created_at: expect.any(Date) }],
      })
      const { entries } = await service.listEntries(id, { limit: 10, offset: 0 })
      expect(entries).toMatchObject([{ operation: "limit_set", amount: 5_000, actor: "user_1", reference_id: id }])
      expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
    })

    it("stands for a buyer whom the agent knows, whose limit only the agent may know", async () => {
      const account = await create({ program_id: "agency", agent_buyer_number: "B-1", credit_limit: null })
      expect(account).toMatchObject({ agent_buyer_number: "B-1", credit_limit: null, available_amount: null })
      expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
    })

    it("is the customer's only one in its program, also when two make it at once", async () => {
      const customer_id = next("cus")
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => create({ customer_id })))
      const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))
      expect(refused).toHaveLength(2)
      refused.forEach((reason) => expect(reason).toBeInstanceOf(SecondAccountError))
      expect((await service.listAccounts({}, { limit: 10, offset: 0 })).count).toBe(1)
      await create({ customer_id, program_id: "agency" })
    })

    it("takes the place of a closed one", async () => {
      const first = await create({ customer_id: "cus_again" })
      await service.setAccountStatus({ account_id: first.id, status: "closed", reason: "moved", actor: "user_1" })
      const second = await create({ customer_id: "cus_again" })
      const [{ account }] = await service.readBuyer("cus_again", ["house"])
      expect(account?.id).toBe(second.id)
    })

    it("leaves an application of that customer nothing to open", async () => {
      const customer_id = next("cus")
      const data = { company_name: "Sakura Foods" }
      const application = await service.submitApplication({ program_id: "house", customer_id, data, consents: [] })
      await create({ customer_id })
      await expect(
        service.approveApplication({ id: application.id, credit_limit: 1, actor: "user_1" })
      ).rejects.toBeInstanceOf(SecondAccountError)
    })

    it("has numbers of its own, at the agent and in the merchant's books", async () => {
      await create({ program_id: "agency", agent_buyer_number: "B-7", external_id: "E-7" })
      await expect(create({ program_id: "agency", agent_buyer_number: "B-7" })).rejects.toBeInstanceOf(
        AgentBuyerTakenError
      )
      await expect(create({ program_id: "agency", external_id: "E-7" })).rejects.toBeInstanceOf(ExternalIdTakenError)
      await create({ program_id: "house", external_id: "E-7" })
    })

    it("is not made with a limit finer than its currency, or in an unknown program", async () => {
      await expect(create({ credit_limit: 0.5 })).rejects.toThrow("at most 0 decimals in jpy")
      await expect(create({ program_id: "none" })).rejects.toThrow("There is no program none")
      expect((await service.listAccounts({}, { limit: 10, offset: 0 })).count).toBe(0)
    })
  })

  describe("its status", () => {
    const set = (account_id: string, status: SetAccountStatus["status"], actor: string, reason = "because") =>
      service.setAccountStatus({ account_id, status, actor, reason })

    it("says who set it, and why; a suspended account takes no orders, but its goods are charged", async () => {
      const account = await anAccount(books)
      const hold = await service.placeHold(await holdInput(books, account, 100))
      expect(await set(account.id, "suspended", "user_1", "Unpaid since May")).toMatchObject({
        status: "suspended",
        status_actor: "user_1",
        status_reason: "Unpaid since May",
      })
      await expect(service.placeHold(await holdInput(books, account, 100))).rejects.toThrow("is suspended")
      await service.postCharge(chargeInput(hold, 100))
      expect(await set(account.id, "active", "user_2", "Paid")).toMatchObject({
        status: "active",
        status_actor: "user_2",
      })
      await service.placeHold(await holdInput(books, account, 100))
    })

    it("suspended by staff is not lifted, nor taken over, by an agent's word", async () => {
      const account = await anAccount(books, { program_id: "agency" })
      const suspended = await set(account.id, "suspended", "user_1", "Unpaid")
      expect(await set(account.id, "suspended", "agent:agency", "revoked")).toEqual(suspended)
      expect(await set(account.id, "active", "agent:agency", "approved")).toEqual(suspended)
    })

    it("suspended by an agent is lifted by that agent's new yes only", async () => {
      const account = await anAccount(books, { program_id: "agency" })
      await set(account.id, "suspended", "agent:agency", "revoked")
      expect(await set(account.id, "active", "agent:other")).toMatchObject({ status: "suspended" })
      expect(await set(account.id, "active", "agent:agency")).toMatchObject({ status: "active" })
    })

    it("of staff and agent at the same moment ends as the staff's", async () => {
      const account = await anAccount(books, { program_id: "agency" })
      await set(account.id, "suspended", "agent:agency", "revoked")
      await Promise.all([
        set(account.id, "suspended", "user_1", "Ours"),
        set(account.id, "suspended", "agent:agency", "revoked"),
        set(account.id, "suspended", "agent:agency", "revoked"),
      ])
      expect(await set(account.id, "active", "agent:agency")).toMatchObject({
        status: "suspended",
        status_actor: "user_1",
        status_reason: "Ours",
      })
    })

    it("closed is final", async () => {
      const { id } = await anAccount(books)
      const closed = await set(id, "closed", "user_1")
      expect(await set(id, "closed", "user_2")).toEqual(closed)
      await expect(set(id, "active", "user_1")).rejects.toThrow("is closed, which is final")
      expect(await service.readAccount(id)).toMatchObject({ status: "closed" })
    })
  })

  describe("what staff change of it", () => {
    it("is what they give; null clears, the rest stays", async () => {
      const { id } = await create({ external_id: "E-1" })
      const terms = { close_day: 20 as const, due: { days: 30 }, business_day: "next" as const }
      const changed = await service.updateAccount({
        actor: "user_1",
        account_id: id,
        payment_terms: terms,
        po_number_required: true,
      })
      expect(changed).toMatchObject({ external_id: "E-1", payment_terms: terms, po_number_required: true })
      const cleared = await service.updateAccount({
        actor: "user_1",
        account_id: id,
        external_id: null,
        payment_terms: null,
      })
      expect(cleared).toMatchObject({ external_id: null, payment_terms: null, po_number_required: true })
      expect(await service.updateAccount({ actor: "user_1", account_id: id, po_number_required: null })).toMatchObject({
        po_number_required: null,
        version: 1,
      })
    })

    it("cannot be another account's number, nor of an account that does not exist", async () => {
      await create({ external_id: "E-1" })
      const { id } = await create()
      await expect(
        service.updateAccount({ actor: "user_1", account_id: id, external_id: "E-1" })
      ).rejects.toBeInstanceOf(ExternalIdTakenError)
      await expect(service.updateAccount({ actor: "user_1", account_id: "cracc_none" })).rejects.toMatchObject({
        type: "not_found",
      })
    })
  })
})
