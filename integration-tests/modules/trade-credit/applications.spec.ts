import { OpenApplicationError } from "../../../src/modules/trade-credit/errors"
import { ALL_BOOKS, anAccount, next, withBooks } from "./books"

withBooks("trade_credit_applications", (books) => {
  const { service } = books
  const submitted = (customer_id = next("cus"), program_id = "house") =>
    service.submitApplication({
      program_id,
      customer_id,
      data: { company_name: " Aoba Trading ", yearly_sales_amount: 5 },
      consents: [
        { id: "credit", version: "1", text_hash: "abc", accepted_at: new Date(), customer_id, ip: "203.0.113.7" },
      ],
    })

  describe("applying", () => {
    it("keeps what was entered and accepted", async () => {
      const application = await submitted()
      expect(application).toMatchObject({
        status: "submitted",
        company_name: "Aoba Trading",
        data: { yearly_sales_amount: 5 },
        submitted_at: expect.any(Date),
        decided_at: null,
        account_id: null,
      })
      const stored = await service.retrieveCreditApplication(application.id)
      expect(stored.consents).toMatchObject([{ id: "credit", text_hash: "abc", ip: "203.0.113.7" }])
      expect(stored.history).toMatchObject([{ status: "submitted", actor: application.customer_id }])
    })

    it("takes one open application per customer and program, also when two come at once", async () => {
      const customer = next("cus")
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => submitted(customer)))
      const made = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []))
      expect(made).toHaveLength(1)
      const refusal = await submitted(customer).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(OpenApplicationError)
      expect(refusal).toMatchObject({ application_id: made[0].id, code: "open_application" })
      expect(await submitted(customer, "agency")).toMatchObject({ program_id: "agency" })
      await service.moveApplication({ id: made[0].id, status: "withdrawn", actor: customer })
      expect(await submitted(customer)).toMatchObject({ status: "submitted" })
    })

    it("is not for those who use an account already, unless that one is closed", async () => {
      const account = await anAccount(books)
      await expect(submitted(account.customer_id)).rejects.toThrow("already uses an account of program house")
      await books.sql()("credit_account").where({ id: account.id }).update({ status: "closed" })
      const again = await submitted(account.customer_id)
      const approval = await service.approveApplication({ id: again.id, credit_limit: 7, actor: "user_1" })
      const [buyer] = await service.readBuyer(account.customer_id, ["house"])
      expect(buyer.account?.id).toBe(approval.account.id)
      expect(approval.account.id).not.toBe(account.id)
    })

    it("needs a program that exists and a company's name", async () => {
      await expect(submitted("cus", "nowhere")).rejects.toThrow("There is no program nowhere")
      await expect(
        service.submitApplication({ program_id: "house", customer_id: "cus", data: {}, consents: [] })
      ).rejects.toThrow("needs company_name")
    })
  })

  describe("moving", () => {
    it("follows the states, keeps the reasons, and never goes back", async () => {
      const { id } = await submitted()
      const information_request = { message: "Which bank?", fields: ["remark"] }
      await service.moveApplication({ id, status: "under_review", actor: "agent" })
      expect(
        await service.moveApplication({ id, status: "needs_information", actor: "agent", information_request })
      ).toMatchObject({ status: "needs_information", information_request })
      expect(await service.moveApplication({ id, status: "submitted", actor: "agent" })).toMatchObject({
        status: "needs_information",
        information_request,
      })
      await service.moveApplication({ id, status: "under_review", actor: "customer" })
      const decline_reason = { code: "no_history", message: "Too young a company." }
      const declined = await service.moveApplication({
        id,
        status: "declined",
        actor: "user_1",
        decline_reason,
        note: "n",
      })
      expect(declined).toMatchObject({
        status: "declined",
        decline_reason,
        information_request: null,
        decided_at: expect.any(Date),
      })
      expect(await service.moveApplication({ id, status: "under_review", actor: "late poll" })).toEqual(declined)
      const history = await service.readApplicationHistory(id)
      expect(history.at(-1)).toEqual({ status: "declined", actor: "user_1", note: "n", at: expect.any(String) })
      await expect(service.readApplicationHistory("crapp_none")).rejects.toMatchObject({ type: "not_found" })
      expect(history.map(({ status }) => status)).toEqual([
        "submitted",
        "under_review",
        "needs_information",
        "under_review",
        "declined",
      ])
    })

    it("puts another question in the place of one that nobody has answered, and the same one in no place", async () => {
      const { id } = await submitted()
      const ask = (message: string, replaces_request = true) =>
        service.moveApplication({
          id,
          status: "needs_information",
          information_request: { message, fields: [] },
          replaces_request,
          note: message,
          actor: "user_1",
        })
      const asked = async () => (await service.readApplicationHistory(id)).slice(1).map(({ note }) => note)
      await ask("Which bonk?")
      expect(await ask("Which bank?")).toMatchObject({ information_request: { message: "Which bank?" } })
      await Promise.all([ask("Which bank?"), ask("Which bank?")])
      expect(await ask("Which branch?", false)).toMatchObject({ information_request: { message: "Which bank?" } })
      expect(await asked()).toEqual(["Which bonk?", "Which bank?"])
      await service.moveApplication({ id, status: "declined", actor: "user_1" })
      expect(await ask("Which branch?")).toMatchObject({ status: "declined", information_request: null })
      expect(await asked()).toEqual(["Which bonk?", "Which bank?", null])
    })

    it("of an application that does not exist says so", async () => {
      await expect(service.moveApplication({ id: "crapp_x", status: "declined", actor: "a" })).rejects.toThrow(
        "There is no application crapp_x"
      )
    })
  })

  describe("approving", () => {
    it("makes account, owner and limit in one go", async () => {
      const application = await submitted(undefined, "agency")
      const terms = { close_day: "month_end" as const, due: { days: 10 }, business_day: "next" as const }
      const approval = await service.approveApplication({
        id: application.id,
        credit_limit: 300_000,
        payment_terms: terms,
        agent_buyer_number: "B-1",
        actor: "agent",
        note: "by phone",
      })
      expect(approval.application).toMatchObject({
        status: "approved",
        credit_limit: 300_000,
        account_id: approval.account.id,
        decided_at: expect.any(Date),
      })
      expect(await service.readAccount(approval.account.id)).toMatchObject({
        status: "active",
        company_name: "Aoba Trading",
        credit_limit: 300_000,
        available_amount: 300_000,
        payment_terms: terms,
        agent_buyer_number: "B-1",
        version: 1,
        members: [{ customer_id: application.customer_id, role: "owner", created_at: expect.any(Date) }],
      })
      const { entries } = await service.listEntries(approval.account.id, { limit: 10, offset: 0 })
      expect(entries).toMatchObject([{ operation: "limit_set", amount: 300_000, reference_id: application.id }])
      expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
    })

    it("twice, or by two people at once, gives the one account", async () => {
      const { id } = await submitted()
      const approve = (credit_limit: number) => service.approveApplication({ id, credit_limit, actor: "user_1" })
      const approvals = await Promise.all([approve(10), approve(20), approve(30)])
      expect(new Set(approvals.map(({ account }) => account.id)).size).toBe(1)
      expect(new Set(approvals.map(({ account }) => account.credit_limit)).size).toBe(1)
      expect((await service.listAccounts({}, { limit: 10, offset: 0 })).count).toBe(1)
    })

    it("comes too late for a withdrawn application", async () => {
      const { id } = await submitted()
      await service.moveApplication({ id, status: "withdrawn", actor: "customer" })
      await expect(service.approveApplication({ id, credit_limit: 1, actor: "user_1" })).rejects.toThrow(
        "is withdrawn and can no longer be approved"
      )
      expect((await service.listAccounts({}, { limit: 10, offset: 0 })).count).toBe(0)
    })
  })

  it("the gate reads a buyer's account, role and newest application for each program asked for", async () => {
    const account = await anAccount(books)
    const pending = await submitted(account.customer_id, "agency")
    expect(await service.readBuyer(account.customer_id, ["agency", "house", "dollars"])).toEqual([
      {
        program_id: "agency",
        account: null,
        role: null,
        spending: null,
        application: { id: pending.id, status: "submitted" },
      },
      {
        program_id: "house",
        account: expect.objectContaining({ id: account.id, credit_limit: 10_000, available_amount: 10_000 }),
        role: "owner",
        spending: { order_limit: null, month_limit: null, month_used: null },
        application: { id: expect.any(String), status: "approved" },
      },
      { program_id: "dollars", account: null, role: null, spending: null, application: null },
    ])
  })

  it("staff find accounts by status, program, customer, number and part of the name", async () => {
    const [one, two] = [await anAccount(books), await anAccount(books, { program_id: "agency" })]
    await books.sql()("credit_account").where({ id: two.id }).update({ company_name: "Kiku Foods", external_id: "E-9" })
    const found = async (filter: object) =>
      (await service.listAccounts(filter, { limit: 10, offset: 0 })).accounts.map(({ id }) => id)
    expect(await found({})).toEqual([two.id, one.id])
    expect(await found({ status: ["suspended"] })).toEqual([])
    expect(await found({ status: ["active", "closed"], program_id: ["house"] })).toEqual([one.id])
    expect(await found({ customer_id: two.customer_id })).toEqual([two.id])
    expect(await found({ external_id: "E-9" })).toEqual([two.id])
    expect(await found({ q: "kiku" })).toEqual([two.id])
    expect(await found({ q: "E-9" })).toEqual([two.id])
    expect(await found({ q: "%" })).toEqual([])
    const page = await service.listAccounts(
      {},
      { limit: 1, offset: 1, order: { by: "company_name", descending: false } }
    )
    expect(page).toMatchObject({ count: 2, accounts: [{ id: two.id }] })
  })
})
