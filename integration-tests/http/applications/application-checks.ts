import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../../fixtures/applications"
import { accountOf, apply, openHouseAccount } from "../../helpers/account"
import { HttpClient, type Answer } from "../../helpers/http"
import { stories } from "../../helpers/store-suite"

const APPLICATIONS = "/admin/trade-credit/applications"
const HOUSE = "pp_deferred-invoice_house"

export const applicationChecksStories = stories("What a reviewer would look up by hand", (suite) => {
  const checksOf = (id: string, query: object = {}): Promise<Answer> =>
    suite.staff.http.get(`${APPLICATIONS}/${id}/checks`, { ...query })
  const resultsOf = (checks: Answer[]) => Object.fromEntries(checks.map(({ code, result }) => [code, result]))

  it("says of a company that nobody knows what there is to say, in the reader's language", async () => {
    const { id } = await apply(await suite.newShopper(), "house", HOUSE_APPLICATION)
    const { checks, order_history } = await checksOf(id)
    expect(resultsOf(checks)).toEqual({
      corporate_number: "good",
      known_company: "good",
      email_domain: "good",
      delivery_addresses: "unknown",
      order_history: "unknown",
    })
    expect(checks[0]).toMatchObject({
      message: expect.stringContaining("check digit"),
      facts: { corporate_number: HOUSE_APPLICATION.corporate_number },
      links: [{ type: "website", id: expect.stringContaining(HOUSE_APPLICATION.corporate_number) }],
    })
    expect(order_history).toMatchObject({ order_count: 0, orders: [], first_order_at: null })
    const inJapanese = new HttpClient(suite.api, { ...suite.staff.http.headers, "x-medusa-locale": "ja" })
    const { checks: japanese } = await inJapanese.get(`${APPLICATIONS}/${id}/checks`)
    expect(japanese[0].message).toMatch(/[ぁ-ん]/)
  })

  it("names the account of another customer with the same number, name and telephone", async () => {
    const known = await suite.newShopper()
    await openHouseAccount(known, suite.staff, 1_000)
    const account = await accountOf(known, "house")
    const { id } = await apply(await suite.newShopper(), "kuroneko", KURONEKO_APPLICATION)
    const { checks } = await checksOf(id)
    const company = checks.find(({ code }: Answer) => code === "known_company")
    expect(company).toMatchObject({
      result: "warning",
      facts: { known_count: 1, in_common: ["name", "phone"] },
      links: [{ type: "account", id: account.id, label: "株式会社山田商事", note: "same name, telephone" }],
    })
    expect(resultsOf(checks).corporate_number).toBe("unknown")
  })

  it("shows what the customer has ordered so far, how it was paid for, and where it went", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const first = await shopper.buy({ notebook: 1 }, HOUSE)
    const second = await shopper.buy({ notebook: 1 }, HOUSE)
    await suite.staff.cancelOrder(second.id)
    const { id } = await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    const { checks, order_history } = await checksOf(id)
    const { total } = await suite.staff.readOrder(first.id, "total")
    expect(order_history).toMatchObject({
      order_count: 2,
      read_count: 2,
      cancelled_count: 1,
      returned_count: 0,
      totals: [{ currency_code: "jpy", amount: total }],
      payment_methods: [{ provider_id: HOUSE, order_count: 1 }],
      orders: [
        { id: second.id, cancelled: true },
        { id: first.id, display_id: first.display_id, cancelled: false, returned: false, total },
      ],
    })
    expect(checks.find(({ code }: Answer) => code === "order_history").result).toBe("good")
    expect(checks.find(({ code }: Answer) => code === "delivery_addresses").facts.address_count).toBe(1)
    // What is the customer's own is no other company's.
    expect(checks.find(({ code }: Answer) => code === "known_company").result).toBe("good")
  })

  it("is empty once the data are gone, and nothing for buyers", async () => {
    const shopper = await suite.newShopper()
    const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
    await expect(shopper.http.get(`${APPLICATIONS}/${id}/checks`)).rejects.toMatchObject({ status: 401 })
    await expect(checksOf("crapp_none")).rejects.toMatchObject({ status: 404 })
    await expect(checksOf(id, { colour: "red" })).rejects.toMatchObject({ status: 400 })
    const { application } = await shopper.http.get(`/store/trade-credit/applications/${id}`)
    expect(application).not.toHaveProperty("checks")
    await shopper.http.post(`/store/trade-credit/applications/${id}/withdraw`)
    await suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE).purgeApplications([id])
    expect(await checksOf(id)).toEqual({ checks: [], order_history: null })
  })
})
