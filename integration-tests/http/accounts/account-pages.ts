import { parse } from "csv-parse/sync"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { openHouseAccount } from "../../helpers/account"
import { stories } from "../../helpers/store-suite"

const HOUSE = "pp_deferred-invoice_house"

export const accountPagesStories = stories("The page of an account", (suite) => {
  const base = "/admin/trade-credit/accounts"
  const http = () => suite.staff.http
  const tradeCredit = () => suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)

  const anAccount = async (program_id = "house") => {
    const { id } = await tradeCredit().submitApplication({
      program_id,
      customer_id: `cus_${program_id}`,
      data: { company_name: "Aoba Trading" },
      consents: [],
    })
    const { account } = await tradeCredit().approveApplication({ id, credit_limit: 10_000, actor: "test" })
    return `${base}/${account.id}`
  }
  const kindsOf = async (account: string) => {
    const { history } = await http().get(`${account}/history`)
    return history.map(({ kind }: { kind: string }) => kind)
  }

  it("tells who changed what of it, and why, with the names that the dashboard finds by their ids", async () => {
    const account = await anAccount()
    const before = await kindsOf(account)
    await http().post(account, { external_id: "E-1", po_number_required: true, reason: "As agreed" })
    await http().post(account, { external_id: "E-1" })
    await http().post(account, { status: "suspended", reason: "Unpaid" })
    await http().post(`${account}/limit`, { credit_limit: 5_000, reason: "Careful" })
    const { history, count } = await http().get(`${account}/history`, { limit: 4 })
    expect(count).toBe(before.length + 4)
    expect(history).toMatchObject([
      { kind: "limit_set", actor: expect.stringMatching(/^user_/), reason: "Careful", details: { amount: 5_000 } },
      { kind: "status_changed", reason: "Unpaid", details: { from: "active", to: "suspended" } },
      { reason: "As agreed" },
      { reason: "As agreed" },
    ])
    await expect(http().post(account, { reason: "Nothing" })).rejects.toMatchObject({
      status: 400,
      body: { details: [{ path: "reason" }] },
    })
  })

  it("shows what a checkout holds, and in the ledger the order that it became", async () => {
    const shopper = await suite.newShopper()
    const { id } = await openHouseAccount(shopper, suite.staff, 50_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    const { holds, count } = await http().get(`${base}/${id}/holds`)
    expect({ holds, count }).toMatchObject({
      count: 1,
      holds: [{ order_id: order.id, display_id: order.display_id, status: "open" }],
    })
    const { entries } = await http().get(`${base}/${id}/entries`, { operation: "hold_placed" })
    expect(entries).toMatchObject([{ order_id: order.id, display_id: order.display_id, operation: "hold_placed" }])
    expect((await http().get(`${base}/${id}/entries`, { to: "2020-01-01" })).count).toBe(0)
    for (const path of ["entries", "entries/export"]) {
      const asked = http().get(`${base}/${id}/${path}`, { from: "2026-02-01", to: "2026-01-31" })
      await expect(asked).rejects.toMatchObject({ status: 400, body: { details: [{ path: "to" }] } })
    }
  })

  it("gives its ledger as a file that a spreadsheet opens without calculating what people wrote", async () => {
    const account = await anAccount()
    await http().post(`${account}/limit`, { credit_limit: 7_000, reason: '=HYPERLINK("http://x")' })
    const file: string = await http().get(`${account}/entries/export`)
    const [, limit] = parse<Record<string, string>>(file, { columns: true, bom: true })
    expect(limit).toMatchObject({ operation: "limit_set", amount: "7000", limit_after: "7000" })
    expect(limit.reason).toBe(`'=HYPERLINK("http://x")`)
    const none: string = await http().get(`${account}/entries/export`, { operation: "written_off" })
    expect(parse(none, { bom: true })).toHaveLength(1)
    await expect(http().get(`${account}/entries/export`, { operation: "gone" })).rejects.toMatchObject({
      status: 400,
      body: { details: [{ path: expect.stringContaining("operation") }] },
    })
  })

  it("of an agent's company takes the staff's own ceiling away again", async () => {
    const account = await anAccount("kuroneko")
    await http().post(`${account}/limit`, { credit_limit: 4_000, reason: "Careful" })
    expect(await http().get(account)).toMatchObject({ account: { credit_limit: 4_000, ceiling_amount: 4_000 } })
    expect(await http().post(`${account}/limit`, { credit_limit: null, reason: "Trust" })).toMatchObject({
      account: { credit_limit: 10_000, ceiling_amount: null, base_limit_amount: 10_000 },
    })
    const own = await anAccount()
    await expect(http().post(`${own}/limit`, { credit_limit: null, reason: "r" })).rejects.toMatchObject({
      status: 400,
    })
  })

  it("is found by what should be looked at, and stands by how much is used", async () => {
    const shopper = await suite.newShopper()
    const used = await openHouseAccount(shopper, suite.staff, 50_000)
    await shopper.buy({ bolts: 1 }, HOUSE)
    const idle = (await anAccount()).slice(base.length + 1)
    const { accounts } = await http().get(base, { order: "-utilisation" })
    expect(accounts.map(({ id }: { id: string }) => id)).toEqual([used.id, idle])
    await http().post(`${base}/${used.id}/limit`, { credit_limit: 1, reason: "Less" })
    expect(await http().get(base, { flag: ["unguaranteed", "awaiting_second_person", "over_limit"] })).toMatchObject({
      count: 1,
      accounts: [{ id: used.id }],
    })
    expect(await http().get(base, { flag: ["over_limit", "temporary_limit"] })).toMatchObject({
      count: 1,
      accounts: [{ id: used.id, flags: ["over_limit"], utilisation_percent: expect.any(Number) }],
    })
    for (const order of ["-held", "-limit"]) {
      const first = (await http().get(base, { order, program_id: ["kuroneko", "house"] })).accounts[0]
      expect(first.id).toBe(order === "-held" ? used.id : idle)
    }
    expect(await http().get(base, { program_id: ["kuroneko"] })).toMatchObject({ count: 0 })
    await expect(http().get(base, { flag: "gone" })).rejects.toMatchObject({ status: 400 })
  })

  it.each(["holds", "history", "entries/export"])("answers 404 for the %s of an account that is none", async (part) => {
    await expect(http().get(`${base}/cracc_none/${part}`)).rejects.toMatchObject({ status: 404 })
  })
})
