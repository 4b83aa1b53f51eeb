import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../../fixtures/applications"
import { apply, openKuronekoAccount } from "../../helpers/account"
import { CONFIDENTIAL as IN_EVERY_SUITE } from "../../helpers/confidential"
import type { HttpError } from "../../helpers/http"
import { captureLogs, foundIn } from "../../helpers/log-capture"
import { ordersAtAgent } from "../../helpers/main-job"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const KURONEKO = "pp_deferred-invoice_kuroneko"
const APPLICATIONS = "/store/trade-credit/applications"
const EMAIL = "keiri-tanto@example.com"
const { phone } = HOUSE_APPLICATION
const CONFIDENTIAL = [...IN_EVERY_SUITE, EMAIL]

export const logScanStories = stories("The log", (suite) => {
  let logs: ReturnType<typeof captureLogs>

  beforeEach(() => {
    logs = captureLogs(suite.container)
  })
  afterEach(() => logs.stop())

  const refused = async (request: Promise<unknown>) => {
    const status = await request.then(
      () => "accepted",
      (error: HttpError) => error.status
    )
    expect([400, 404, 409]).toContain(status)
  }
  const clean = () => expect(foundIn(logs.text(), CONFIDENTIAL)).toEqual([])

  it("would show each of these texts, however it is written", () => {
    for (const text of CONFIDENTIAL) {
      for (const written of [text, encodeURIComponent(text), JSON.stringify({ text }), new URLSearchParams({ text })]) {
        // eslint-disable-next-line no-console -- as a careless line would
        console.info(`query failed: ${written}`)
      }
      expect(foundIn(logs.text(), [text])).toEqual([text])
      expect(foundIn("nothing", [text])).toEqual([])
    }
  })

  it("names nobody and no secret when companies apply, rightly or wrongly", async () => {
    const shopper = await suite.newShopper({ email: EMAIL })
    const send = (program_id: string, data: object, version = "2026-01") =>
      shopper.http.post(APPLICATIONS, { program_id, data, accepted_disclosures: [{ id: "credit_check", version }] })
    for (const character of ["\ud800", "\0", "\u202e"]) {
      for (const field of ["company_name", "phone", "remark"]) {
        await refused(send("house", { ...HOUSE_APPLICATION, [field]: `${phone}${character}` }))
      }
      await refused(send("house", HOUSE_APPLICATION, character))
      await refused(send(`house${character}`, HOUSE_APPLICATION))
    }
    await refused(send("kuroneko", { ...KURONEKO_APPLICATION, company_name: "山田商事" }))
    await suite.kuroneko.fault({ operation: "AN060", kind: "http_500", times: 1 })
    await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
    await refused(send("house", HOUSE_APPLICATION))
    const staff = suite.staff.http
    await refused(
      staff.post(`/admin/trade-credit/applications/${id}/decline`, { reason_code: "other", note: "\ud800" })
    )
    await staff.post(`/admin/trade-credit/applications/${id}/approve`, { credit_limit: 1_000 })
    clean()
  })

  it("names nobody and no secret from checkout to shipment, while the agent fails", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const cart = await shopper.createCart({ bolts: 1 })
    for (const po_number of ["\ud800", "\0"]) {
      await refused(shopper.choosePayment(cart.id, KURONEKO, { po_number: `${phone}${po_number}` }))
    }
    await suite.kuroneko.fault({ operation: "AN010", kind: "http_500", times: 1 })
    await shopper.choosePayment(cart.id, KURONEKO, { po_number: "PO-1" })
    await shopper.complete(cart.id)
    const order = await shopper.buy({ notebook: 1 }, KURONEKO)
    const { id } = await suite.staff.fulfil(order.id)
    await suite.kuroneko.fault({ operation: "AN030", kind: "timeout_after", times: 1 })
    await suite.staff.ship(order.id, id, [trackingLabel(slip(1))])
    await waitFor(
      "the slip at the agent",
      () => ordersAtAgent(suite, ref),
      (orders) => orders.some(({ shipments }) => shipments.length > 0)
    )
    clean()
  })
})
