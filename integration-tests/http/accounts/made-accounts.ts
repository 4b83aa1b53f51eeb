import { KuronekoKakebaraiAgent } from "../../../src/agents/kuroneko-kakebarai/agent"
import { TEST_PASSWORD, TEST_TRADER_CODE } from "../../../src/testing"
import { anApplication } from "../../fixtures/kuroneko-application"
import { stories } from "../../helpers/store-suite"
import { approvedAccount } from "./approved-account"

export const madeAccountsStories = stories("Credit accounts that staff make and change", (suite) => {
  const accounts = "/admin/trade-credit/accounts"
  const http = () => suite.staff.http
  const anAccount = approvedAccount(suite)

  describe("made by staff", () => {
    const create = (body: object) =>
      http().post(accounts, { program_id: "house", company_name: "Sakura Foods", ...body })
    const customerId = async () => (await (await suite.newShopper()).http.get("/store/customers/me")).customer.id

    it("open without an application, and their owner sees them at once", async () => {
      const shopper = await suite.newShopper()
      const { customer } = await shopper.http.get("/store/customers/me")
      const terms = { close_day: 20, due: { days: 30 } }
      const body = { customer_id: customer.id, credit_limit: 7_000, payment_terms: terms, external_id: "E-1" }
      const { account } = await create(body)
      expect(account).toMatchObject({
        company_name: "Sakura Foods",
        status: "active",
        status_reason: null,
        own_book_of: null,
        credit_limit: 7_000,
        external_id: "E-1",
        payment_terms: { closing_day: 20, due: { days: 30 } },
        members: [{ customer_id: customer.id, role: "owner" }],
      })
      expect((await shopper.http.get("/store/trade-credit/accounts")).accounts).toMatchObject([{ id: account.id }])
      const { entries } = await http().get(`${accounts}/${account.id}/entries`)
      expect(entries).toMatchObject([{ operation: "limit_set", actor: expect.stringMatching(/^user_/) }])
      await expect(create(body)).rejects.toMatchObject({ status: 409, body: { code: "external_id_taken" } })
      await expect(create({ ...body, external_id: "E-2" })).rejects.toMatchObject({
        status: 409,
        body: { code: "account_exists", message: expect.stringContaining(customer.id) },
      })
    })

    it("take over a buyer whom the agent knows, at the agent's limit, without a screening", async () => {
      await aBuyerAtTheAgent("OLD-7", 80_000)
      const customer_id = await customerId()
      const body = { program_id: "kuroneko", customer_id, agent_buyer_id: "OLD-7", external_id: "E-7" }
      const payment_terms = { close_day: 10, due: { days: 20 } }
      const { account } = await create({ ...body, payment_terms })
      expect(account).toMatchObject({
        payment_terms: { closing_day: 10, due: { days: 20 } },
        agent_buyer_number: "OLD-7",
        credit_limit: 80_000,
        external_id: "E-7",
        members: [{ customer_id }],
      })
      await expect(create({ ...body, customer_id: await customerId() })).rejects.toMatchObject({ status: 409 })
    })

    it("are not made for a buyer whom the agent does not know", async () => {
      const body = { program_id: "kuroneko", customer_id: await customerId(), agent_buyer_id: "NOBODY-1" }
      await expect(create(body)).rejects.toMatchObject({
        status: 400,
        body: { details: [{ path: "agent_buyer_id", message: expect.stringContaining("NOBODY-1") }] },
      })
    })

    it.each([
      ["credit_limit", {}],
      ["credit_limit", { credit_limit: 0.5 }],
      ["credit_limit", { credit_limit: -1 }],
      ["agent_buyer_id", { credit_limit: 1, agent_buyer_id: "B-1" }],
      ["agent_buyer_id", { program_id: "kuroneko" }],
      ["credit_limit", { program_id: "kuroneko", agent_buyer_id: "B-1", credit_limit: 1 }],
      ["program_id", { program_id: "none", credit_limit: 1 }],
      ["customer_id", { customer_id: "cus_none", credit_limit: 1 }],
      ["company_name", { company_name: " ", credit_limit: 1 }],
      ["payment_terms.due", { payment_terms: { close_day: 20 }, credit_limit: 1 }],
      ["status", { status: "active", credit_limit: 1 }],
    ])("need a right %s and name it", async (path, body) => {
      const customer_id = await customerId()
      await expect(create({ customer_id, ...body })).rejects.toMatchObject({
        status: 400,
        body: { type: "invalid_data", details: [{ path }] },
      })
    })

    /** As if the merchant had worked with the agent before there was this store. */
    const aBuyerAtTheAgent = async (number: string, credit_limit: number) => {
      const baseUrl = `${process.env.SIMULATOR_URL}/kuroneko-kakebarai`
      const agent = new KuronekoKakebaraiAgent({}, { traderCode: TEST_TRADER_CODE, password: TEST_PASSWORD, baseUrl })
      const call = { signal: AbortSignal.timeout(5_000), deadline_ms: 5_000 }
      await agent.applyBuyer({ number, data: anApplication() }, call)
      await suite.kuroneko.decide({ kind: "buyer", ref: number, decision: "approve", credit_limit })
    }
  })

  describe("changed by staff", () => {
    it("get a number, terms and a rule of their own, and lose them again", async () => {
      const { id } = await anAccount("house", "Aoba Trading", "cus_a")
      const change = async (body: object) => (await http().post(`${accounts}/${id}`, body)).account
      const terms = { close_day: "per_shipment", due: { days: 14 } }
      expect(await change({ external_id: "E-1", payment_terms: terms, po_number_required: true })).toMatchObject({
        external_id: "E-1",
        payment_terms: { closing_day: "per_shipment" },
        po_number_required: true,
      })
      expect(await change({ external_id: null, payment_terms: null })).toMatchObject({
        external_id: null,
        payment_terms: { closing_day: "month_end" },
        po_number_required: true,
      })
      expect(await change({})).toMatchObject({ external_id: null, po_number_required: true })
    })

    it("are suspended for a reason, which they show, and closed for good", async () => {
      const shopper = await suite.newShopper()
      const { customer } = await shopper.http.get("/store/customers/me")
      const { id } = await anAccount("house", "Aoba Trading", customer.id)
      const set = async (body: object) => (await http().post(`${accounts}/${id}`, body)).account
      expect(await set({ status: "suspended", reason: "Unpaid since May" })).toMatchObject({
        status: "suspended",
        screening_status: "suspended",
        status_reason: "Unpaid since May",
        status_actor: expect.stringMatching(/^user_/),
      })
      expect((await shopper.http.get("/store/trade-credit/accounts")).accounts).toMatchObject([{ status: "suspended" }])
      expect(await set({ status: "suspended", reason: "Again" })).toMatchObject({ status_reason: "Unpaid since May" })
      expect(await set({ status: "closed", reason: "Gone" })).toMatchObject({ status: "closed" })
      await expect(set({ status: "active", reason: "Back", external_id: "E-1" })).rejects.toMatchObject({
        status: 400,
        body: { type: "not_allowed", message: expect.stringContaining("is final") },
      })
      // All or nothing: the number was not written either.
      expect((await http().get(`${accounts}/${id}`)).account).toMatchObject({ status: "closed", external_id: null })
    })

    it.each([
      ["reason", { status: "suspended" }],
      ["reason", { status: "suspended", reason: " " }],
      ["reason", { reason: "Just so" }],
      ["status", { status: "prospect", reason: "r" }],
      ["external_id", { external_id: "" }],
      ["po_number_required", { po_number_required: "yes" }],
      ["payment_terms.close_day", { payment_terms: { close_day: 31, due: { days: 1 } } }],
      ["credit_limit", { credit_limit: 1 }],
      ["company_name", { company_name: "Other" }],
    ])("need a right %s and name it", async (path, body) => {
      const { id } = await anAccount("house", "Aoba Trading", "cus_a")
      await expect(http().post(`${accounts}/${id}`, body)).rejects.toMatchObject({
        status: 400,
        body: { type: "invalid_data", details: [{ path }] },
      })
    })

    it("keep to numbers that no other account of the program has", async () => {
      const [one, two] = [await anAccount("house", "A", "cus_a"), await anAccount("house", "B", "cus_b")]
      await http().post(`${accounts}/${one.id}`, { external_id: "E-1" })
      await expect(http().post(`${accounts}/${two.id}`, { external_id: "E-1" })).rejects.toMatchObject({
        status: 409,
        body: { code: "external_id_taken", message: expect.stringContaining("E-1") },
      })
      await expect(http().post(`${accounts}/cracc_none`, {})).rejects.toMatchObject({ status: 404 })
    })
  })
})
