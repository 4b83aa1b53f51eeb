import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { HttpClient } from "../../helpers/http"
import { stories } from "../../helpers/store-suite"
import { approvedAccount } from "./approved-account"

export const adminAccountsStories = stories("Credit accounts in the hands of staff", (suite) => {
  const accounts = "/admin/trade-credit/accounts"
  const http = () => suite.staff.http
  const anAccount = approvedAccount(suite)

  it("are found by program, customer, status, screening word and name, page by page", async () => {
    const house = await anAccount("house", "Aoba Trading", "cus_a")
    const agency = await anAccount("kuroneko", "Kiku Foods", "cus_b")
    const found = async (query: object) => {
      const { accounts: list } = await http().get(accounts, { ...query })
      return list.map(({ id }: { id: string }) => id)
    }
    expect(await found({})).toEqual([agency.id, house.id])
    expect(await found({ program_id: "house" })).toEqual([house.id])
    expect(await found({ customer_id: "cus_b" })).toEqual([agency.id])
    expect(await found({ screening_status: "approved", order: "company_name" })).toEqual([house.id, agency.id])
    expect(await found({ screening_status: "closed" })).toEqual([])
    expect(await found({ status: ["suspended", "closed"] })).toEqual([])
    expect(await found({ q: "KIKU" })).toEqual([agency.id])
    expect(await http().get(accounts, { limit: 1, offset: 1 })).toMatchObject({
      accounts: [{ id: house.id }],
      count: 2,
      limit: 1,
      offset: 1,
    })
    await expect(http().get(accounts, { status: "gone" })).rejects.toMatchObject({
      status: 400,
      body: { details: [{ path: "status" }] },
    })
  })

  it("are shown with figures, terms and people", async () => {
    const { id } = await anAccount("house", "Aoba Trading", "cus_a")
    const { account } = await http().get(`${accounts}/${id}`)
    expect(account).toMatchObject({
      id,
      program_id: "house",
      company_name: "Aoba Trading",
      external_id: null,
      status: "active",
      screening_status: "approved",
      currency_code: "jpy",
      credit_limit: 10_000,
      held_amount: 0,
      outstanding_amount: 0,
      offline_amount: 0,
      available_amount: 10_000,
      payment_terms: { closing_day: "month_end", due: { months: 1, day: "month_end" }, time_zone: "Asia/Tokyo" },
      po_number_required: false,
      members: [{ customer_id: "cus_a", role: "owner" }],
    })
    await expect(http().get(`${accounts}/cracc_none`)).rejects.toMatchObject({ status: 404 })
  })

  it("get a limit with a reason, once per idempotency key, and the ledger says who set it", async () => {
    const { id } = await anAccount("house", "Aoba Trading", "cus_a")
    const raise = (credit_limit: number) =>
      http().post(`${accounts}/${id}/limit`, { credit_limit, reason: "Pays early" }, { "idempotency-key": "raise-1" })
    expect(await raise(25_000)).toMatchObject({ account: { credit_limit: 25_000, available_amount: 25_000 } })
    await raise(25_000)
    await expect(raise(30_000)).rejects.toMatchObject({ status: 409, body: { code: "idempotency_conflict" } })
    const { entries, count } = await http().get(`${accounts}/${id}/entries`, { limit: 1 })
    expect(count).toBe(2)
    expect(entries).toMatchObject([
      {
        version: 2,
        operation: "limit_set",
        amount: 25_000,
        reason: "Pays early",
        actor: expect.stringMatching(/^user_/),
      },
    ])
    const expires_at = new Date(Date.now() + 86_400_000).toISOString()
    const { account } = await http().post(`${accounts}/${id}/limit`, {
      credit_limit: 5_000,
      reason: "Season",
      expires_at,
    })
    expect(account.credit_limit).toBe(30_000)
  })

  it.each([
    ["credit_limit", { credit_limit: -1, reason: "r" }],
    ["credit_limit", { credit_limit: "1000", reason: "r" }],
    ["reason", { credit_limit: 1, reason: " " }],
    ["credit_limit", { credit_limit: 1e16, reason: "r" }],
    ["credit_limit", { credit_limit: 1e300, reason: "r" }],
    ["credit_limit", { credit_limit: 0.5, reason: "r" }],
    ["reason", { credit_limit: 1, reason: "a\0" }],
    ["reason", { credit_limit: 1, reason: "\ud800" }],
    ["expires_at", { credit_limit: 1, reason: "r", expires_at: "2020-01-01T00:00:00Z" }],
    ["status", { credit_limit: 1, reason: "r", status: "active" }],
  ])("refuse a bad %s of a limit and name it", async (path, body) => {
    const { id } = await anAccount("house", "Aoba Trading", "cus_a")
    await expect(http().post(`${accounts}/${id}/limit`, body)).rejects.toMatchObject({
      status: 400,
      body: { type: "invalid_data", details: [{ path }] },
    })
  })

  it("of an agent take a lower ceiling, never a higher limit than the agent's", async () => {
    const { id } = await anAccount("kuroneko", "Kiku Foods", "cus_b")
    const limit = (credit_limit: number) => http().post(`${accounts}/${id}/limit`, { credit_limit, reason: "Careful" })
    await expect(limit(10_001)).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("is the agent's") },
    })
    expect(await limit(4_000)).toMatchObject({ account: { credit_limit: 4_000 } })
  })

  it("have the merchant's own books apart, which no buyer ever sees", async () => {
    const shopper = await suite.newShopper()
    const { customer } = await shopper.http.get("/store/customers/me")
    const company = await anAccount("kuroneko", "Kiku Foods", customer.id)
    const tradeCredit = suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)
    const order = await tradeCredit.openAccountOrder({
      program_id: "kuroneko",
      account_id: company.id,
      customer_id: customer.id,
      cart_id: null,
      order_id: "order_1",
      display_id: 1,
      payment_session_id: "payses_1",
      currency_code: "jpy",
      po_number: null,
    })
    await tradeCredit.postCharge({
      key: "charge:ful_1",
      account_order_id: order.id,
      account_id: company.id,
      hold_id: null,
      order_id: "order_1",
      fulfillment_id: "ful_1",
      amount: 900,
      currency_code: "jpy",
      lines: [{ kind: "item", reference_id: "i", title: "Tea", quantity: 1, tax_rate: 8, amount: 900 }],
      event_at: new Date(),
      actor: "test",
      unguaranteed: true,
    })
    const list = async (query: object) => (await http().get(accounts, { ...query })).accounts
    expect(await list({})).toMatchObject([{ id: company.id, own_book_of: null, outstanding_amount: 0 }])
    const [ownBook, ...others] = await list({ own_book: true })
    expect(others).toEqual([])
    expect(ownBook).toMatchObject({ own_book_of: company.id, company_name: "Kiku Foods", members: [] })
    expect((await http().get(`${accounts}/${ownBook.id}`)).account).toMatchObject({
      own_book_of: company.id,
      credit_limit: 0,
      outstanding_amount: 900,
    })
    expect(await list({ own_book: true, q: company.id })).toMatchObject([{ id: ownBook.id }])
    await expect(list({ own_book: "perhaps" })).rejects.toMatchObject({ body: { details: [{ path: "own_book" }] } })
    const limit = http().post(`${accounts}/${ownBook.id}/limit`, { credit_limit: 0, reason: "r" })
    await expect(limit).rejects.toMatchObject({ status: 400, body: { message: expect.stringContaining("own book") } })
    const seen = [
      await shopper.http.get("/store/trade-credit/accounts"),
      await shopper.http.get("/store/trade-credit/programs"),
    ]
    expect(JSON.stringify(seen)).toContain(company.id)
    expect(JSON.stringify(seen)).not.toContain(ownBook.id)
    expect(await http().post("/admin/trade-credit/verify-ledger", {})).toMatchObject({ findings: [] })
  })

  it("prove their ledger, all or one, and unknown fields are refused", async () => {
    const { id } = await anAccount("house", "Aoba Trading", "cus_a")
    await anAccount("kuroneko", "Kiku Foods", "cus_b")
    const verify = (body: object) => http().post("/admin/trade-credit/verify-ledger", body)
    expect(await verify({})).toEqual({ accounts_checked: 2, entries_checked: 2, findings: [] })
    expect(await verify({ account_id: id })).toEqual({ accounts_checked: 1, entries_checked: 1, findings: [] })
    await expect(verify({ repair: true })).rejects.toMatchObject({ status: 400 })
    await expect(verify({ account_id: "cracc_none" })).rejects.toMatchObject({ status: 404 })
    await expect(verify({ account_id: "\0" })).rejects.toMatchObject({ status: 400 })
  })

  it("stay in the list when their program has left the options", async () => {
    const { id: house } = await anAccount("house", "Aoba Trading", "cus_a")
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const id = "cracc_old"
    const old = { id, program_id: "retired", company_name: "Old Traders", status: "active", currency_code: "jpy" }
    await pg("credit_account").insert(old)
    const { accounts: list } = await http().get(accounts)
    expect(list).toMatchObject([
      { id, program_id: "retired", company_name: "Old Traders", payment_terms: null },
      { id: house, payment_terms: { closing_day: "month_end" } },
    ])
    expect(await http().get(`${accounts}/${id}`)).toMatchObject({ account: { id, payment_terms: null } })
  })

  it("come in the order, and with the fields, that were asked for; so do their entries", async () => {
    const { id } = await anAccount("house", "Aoba Trading", "cus_a")
    await http().post(`${accounts}/${id}/limit`, { credit_limit: 2, reason: "Careful" })
    const { id: other } = await anAccount("house", "Zen Foods", "cus_b")
    expect((await http().get(accounts, { order: "-company_name", fields: "id" })).accounts).toEqual([
      { id: other },
      { id },
    ])
    expect(await http().get(`${accounts}/${id}`, { fields: "id,status" })).toEqual({
      account: { id, status: "active" },
    })
    const versions = async (order?: string) =>
      (await http().get(`${accounts}/${id}/entries`, { order, fields: "version" })).entries
    expect(await versions()).toEqual([{ version: 2 }, { version: 1 }])
    expect(await versions("created_at")).toEqual([{ version: 1 }, { version: 2 }])
    for (const query of [{ order: "id" }, { fields: "id,deleted_at" }, { q: "\0" }, { fields: ["id"] }]) {
      await expect(http().get(accounts, query)).rejects.toMatchObject({
        status: 400,
        body: { details: [{ path: Object.keys(query)[0] }] },
      })
    }
  })

  it("are not found at addresses that no account can have, nor by keys that are too long", async () => {
    const { id } = await anAccount("house", "Aoba Trading", "cus_a")
    const body = { credit_limit: 1, reason: "r" }
    await expect(http().get(`${accounts}/%00`)).rejects.toMatchObject({ status: 404 })
    await expect(http().post(`${accounts}/%00/limit`, body)).rejects.toMatchObject({ status: 404 })
    await expect(
      http().post(`${accounts}/${id}/limit`, body, { "idempotency-key": "k".repeat(3_000) })
    ).rejects.toMatchObject({ status: 400, body: { details: [{ path: "Idempotency-Key" }] } })
  })

  it("have programs, named in the reader's language, with who decides on a buyer", async () => {
    const programs = "/admin/trade-credit/programs"
    expect(await http().get(programs)).toMatchObject({
      programs: [
        { id: "house", agent_id: "in_house", book: "own", buyer_screening: "staff", currency_code: "jpy" },
        { id: "kuroneko", provider_id: "pp_deferred-invoice_kuroneko", book: "agent", buyer_screening: "agent" },
        { id: "kuroneko-early" },
        { id: "kuroneko-split" },
        { id: "house-usd", currency_code: "usd" },
        { id: "kuroneko-patient" },
        { id: "house-papers" },
      ],
      count: 7,
    })
    const japanese = new HttpClient(suite.api, { ...http().headers, "x-medusa-locale": "ja" })
    const labels = async (client: HttpClient) => (await client.get(programs, { fields: "label" })).programs
    expect(await labels(japanese)).not.toEqual(await labels(http()))
    expect(Object.keys((await labels(japanese))[0])).toEqual(["label"])
    await expect(suite.guest().http.get(programs)).rejects.toMatchObject({ status: 401 })
  })

  it("are for staff only", async () => {
    const { id } = await anAccount("house", "Aoba Trading", "cus_a")
    const shopper = await suite.newShopper()
    for (const path of ["", `/${id}`, `/${id}/entries`]) {
      await expect(shopper.http.get(`${accounts}${path}`)).rejects.toMatchObject({ status: 401 })
    }
    for (const path of ["", `/${id}`, `/${id}/limit`]) {
      await expect(shopper.http.post(`${accounts}${path}`, {})).rejects.toMatchObject({ status: 401 })
    }
  })
})
