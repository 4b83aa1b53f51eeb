import { LastOwnerError, OwnersByStaffError, SecondAccountError } from "../../../src/modules/trade-credit/errors"
import type { AddMember, MemberRole } from "../../../src/modules/trade-credit/types"
import { accountOrderInput, anAccount, chargeInput, holdInput, next, withBooks } from "./books"

withBooks("trade_credit_members", (books) => {
  const { service } = books

  const join = (account_id: string, role: MemberRole, more: Partial<AddMember> = {}) =>
    service.addMember({ account_id, role, customer_id: next("cus"), actor: "user_1", ...more })
  const rolesOf = async (account_id: string) =>
    (await service.listMembers(account_id)).map(({ customer_id, role }) => [customer_id, role])

  describe("a member", () => {
    it("is made by staff, and the same again changes nothing", async () => {
      const account = await anAccount(books)
      const input = { customer_id: "cus_mate", order_limit: 500, month_limit: 2_000 }
      const member = await join(account.id, "buyer", input)
      expect(await join(account.id, "buyer", input)).toEqual(member)
      expect(await service.listMembers(account.id)).toMatchObject([
        { customer_id: account.customer_id, role: "owner", order_limit: null, month_limit: null, month_used: 0 },
        { ...input, role: "buyer", month_used: 0 },
      ])
      const [facts] = await service.readBuyer("cus_mate", ["house"])
      expect(facts).toMatchObject({
        account: { id: account.id },
        role: "buyer",
        spending: { order_limit: 500, month_limit: 2_000, month_used: 0 },
      })
    })

    it("has one account in a program, also when two companies add him at once", async () => {
      const [one, other] = [await anAccount(books), await anAccount(books)]
      const outcomes = await Promise.allSettled(
        [one, other, one].map(({ id }, index) => join(id, "buyer", { customer_id: "cus_two", order_limit: index }))
      )
      const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))
      expect(refused).toHaveLength(2)
      refused.forEach((reason) => expect(reason).toBeInstanceOf(SecondAccountError))
      const elsewhere = await anAccount(books, { program_id: "agency" })
      await join(elsewhere.id, "accountant", { customer_id: "cus_two" })
    })

    it("is nobody's of a closed account, of the merchant's own book, or with a limit finer than the currency", async () => {
      const account = await anAccount(books)
      await expect(join(account.id, "buyer", { order_limit: 0.5 })).rejects.toThrow("at most 0 decimals")
      await expect(join(account.id, "buyer", { month_limit: -1 })).rejects.toThrow("a number from 0")
      await service.setAccountStatus({ account_id: account.id, status: "closed", reason: "Gone", actor: "user_1" })
      await expect(join(account.id, "buyer")).rejects.toThrow("is closed, which is final")
      await expect(join("cracc_none", "buyer")).rejects.toMatchObject({ type: "not_found" })
      const agency = await anAccount(books, { program_id: "agency" })
      const hold = await service.placeHold(await holdInput(books, agency, 100))
      await service.postCharge(chargeInput(hold, 100, { unguaranteed: true }))
      const { accounts } = await service.listAccounts({ own_book: true }, { limit: 1, offset: 0 })
      await expect(join(accounts[0].id, "buyer")).rejects.toThrow("has no members")
    })

    it("is changed by what is given; null lifts a limit, the rest stays", async () => {
      const { id } = await anAccount(books)
      const { customer_id } = await join(id, "buyer", { order_limit: 500, month_limit: 900 })
      const change = { account_id: id, customer_id, actor: "user_1", by: "staff" as const }
      expect(await service.changeMember({ ...change, month_limit: 100 })).toMatchObject({
        role: "buyer",
        order_limit: 500,
        month_limit: 100,
      })
      expect(await service.changeMember({ ...change, role: "approver", order_limit: null })).toMatchObject({
        role: "approver",
        order_limit: null,
        month_limit: 100,
      })
    })

    it("who was removed sees nothing, may join elsewhere, and his order goes on", async () => {
      const account = await anAccount(books)
      const { customer_id } = await join(account.id, "buyer", { order_limit: 500 })
      const order = await service.openAccountOrder({ ...accountOrderInput(account), customer_id })
      const hold = await service.placeHold({
        key: next("hold"),
        account_order_id: order.id,
        account_id: account.id,
        payment_session_id: order.payment_session_id,
        amount: 400,
        currency_code: "jpy",
        actor: customer_id,
      })
      await service.removeMember({ account_id: account.id, customer_id, actor: "user_1", by: "staff" })
      expect(await service.readBuyer(customer_id, ["house"])).toMatchObject([
        { account: null, role: null, spending: null },
      ])
      await expect(
        service.removeMember({ account_id: account.id, customer_id, actor: "user_1", by: "staff" })
      ).rejects.toMatchObject({ type: "not_found" })
      await service.postCharge(chargeInput(hold, 100))
      expect(await service.readAccountOrder(order.id)).toMatchObject({ holds: [{ remaining_amount: 300 }] })
      await join((await anAccount(books)).id, "buyer", { customer_id })
    })

    it("leaves by himself, unless an owner, and can join elsewhere", async () => {
      const account = await anAccount(books)
      const { customer_id } = await join(account.id, "accountant")
      await service.leaveAccount({ account_id: account.id, customer_id })
      expect(await rolesOf(account.id)).toEqual([[account.customer_id, "owner"]])
      await expect(service.leaveAccount({ account_id: account.id, customer_id })).rejects.toMatchObject({
        type: "not_found",
      })
      const owners = [account, await join(account.id, "owner")]
      for (const owner of owners) {
        const leaving = { account_id: account.id, customer_id: owner.customer_id }
        await expect(service.leaveAccount(leaving)).rejects.toBeInstanceOf(OwnersByStaffError)
      }
      await join((await anAccount(books)).id, "buyer", { customer_id })
    })

    it("has applied for nothing any more once joined: the application is withdrawn with a note", async () => {
      const account = await anAccount(books)
      const apply = (customer_id: string, program_id = "house") =>
        service.submitApplication({ program_id, customer_id, data: { company_name: "Aoba" }, consents: [] })
      const open = await apply("cus_impatient")
      const elsewhere = await apply("cus_impatient", "agency")
      await join(account.id, "buyer", { customer_id: "cus_impatient" })
      const { applications } = await service.listApplications({ customer_id: "cus_impatient" }, { limit: 5, offset: 0 })
      expect(applications.find(({ id }) => id === open.id)).toMatchObject({ status: "withdrawn" })
      const { history } = await books.sql()("credit_application").where({ id: open.id }).first("history")
      expect(history.at(-1)).toMatchObject({
        status: "withdrawn",
        actor: "user_1",
        note: expect.stringContaining(account.id),
      })
      expect(applications.find(({ id }) => id === elsewhere.id)).toMatchObject({ status: "submitted" })
      const late = service.approveApplication({ id: open.id, credit_limit: 100, actor: "agent:agency" })
      await expect(late).rejects.toMatchObject({ type: "not_allowed" })
    })

    it("whose application is approved while he is added has one account, and nothing is left open", async () => {
      const account = await anAccount(books)
      for (const customer_id of Array.from({ length: 5 }, () => next("cus"))) {
        const application = await service.submitApplication({
          program_id: "house",
          customer_id,
          data: { company_name: "Aoba" },
          consents: [],
        })
        const outcomes = await Promise.allSettled([
          service.approveApplication({ id: application.id, credit_limit: 100, actor: "agent:agency" }),
          join(account.id, "buyer", { customer_id }),
        ])
        expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        const [{ account: used, application: last }] = await service.readBuyer(customer_id, ["house"])
        expect(used).not.toBeNull()
        expect(last).toMatchObject({ status: used!.id === account.id ? "withdrawn" : "approved" })
      }
    })

    it("who is deleted as a customer is a member no more, anywhere, not even as last owner", async () => {
      const account = await anAccount(books)
      const elsewhere = await anAccount(books, { program_id: "agency" })
      await join(elsewhere.id, "buyer", { customer_id: account.customer_id })
      await service.startDeletion({ customer_id: account.customer_id, email: null })
      await service.startDeletion({ customer_id: account.customer_id, email: null })
      expect(await rolesOf(account.id)).toEqual([])
      expect(await rolesOf(elsewhere.id)).toEqual([[elsewhere.customer_id, "owner"]])
    })
  })

  describe("an owner", () => {
    it("who is the last one is neither removed nor demoted, also when two owners remove each other at once", async () => {
      const account = await anAccount(books)
      const first = { account_id: account.id, customer_id: account.customer_id, actor: "user_1", by: "staff" as const }
      await expect(service.removeMember(first)).rejects.toBeInstanceOf(LastOwnerError)
      await expect(service.changeMember({ ...first, role: "buyer" })).rejects.toBeInstanceOf(LastOwnerError)
      expect(await service.changeMember({ ...first, role: "owner", order_limit: 5 })).toMatchObject({ order_limit: 5 })
      const second = { ...first, customer_id: (await join(account.id, "owner")).customer_id }
      const outcomes = await Promise.allSettled([
        service.removeMember(first),
        service.changeMember({ ...second, role: "buyer" }),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      expect((await rolesOf(account.id)).filter(([, role]) => role === "owner")).toHaveLength(1)
    })

    it("manages the others of the own account only, and makes no owners", async () => {
      const account = await anAccount(books)
      const stranger = await anAccount(books)
      const { customer_id } = await join(account.id, "buyer")
      const change = { account_id: account.id, customer_id, by: "owner" as const, actor: account.customer_id }
      expect(await service.changeMember({ ...change, month_limit: 70 })).toMatchObject({ month_limit: 70 })
      for (const actor of [stranger.customer_id, customer_id]) {
        await expect(service.changeMember({ ...change, actor, month_limit: null })).rejects.toMatchObject({
          type: "not_found",
        })
        await expect(service.removeMember({ ...change, actor })).rejects.toMatchObject({ type: "not_found" })
      }
      await expect(service.changeMember({ ...change, role: "owner" })).rejects.toBeInstanceOf(OwnersByStaffError)
      const coOwner = await join(account.id, "owner")
      const removal = { ...change, customer_id: coOwner.customer_id }
      await expect(service.removeMember(removal)).rejects.toBeInstanceOf(OwnersByStaffError)
      await service.removeMember(change)
      expect(await rolesOf(account.id)).toHaveLength(2)
    })
  })
})
