import { FetchError } from "@medusajs/js-sdk"
import { DeferredInvoiceSdk, isNotFound, problemOf, TradeCreditError } from ".."

type Sent = { url: string; init: RequestInit; headers: Headers }

let sent: Sent[] = []
let answer: () => Response
beforeEach(() => {
  sent = []
  answer = () => Response.json({})
  jest.spyOn(globalThis, "fetch").mockImplementation((url, init = {}) => {
    sent.push({ url: String(url), init, headers: new Headers(init.headers) })
    return Promise.resolve(answer())
  })
})
afterEach(() => jest.restoreAllMocks())

const baseUrl = "http://store.test"
const jwt = { type: "jwt", jwtTokenStorageMethod: "memory" } as const

describe("who sends it", () => {
  test("with a session, the browser's cookies go along", async () => {
    const sdk = new DeferredInvoiceSdk({ baseUrl, auth: { type: "session" } })
    await sdk.admin.tradeCredit.summary.retrieve()
    expect(sent[0].init.credentials).toBe("include")
    expect(sent[0].headers.has("authorization")).toBe(false)
  })

  test("a token that the js-sdk keeps in memory counts for Medusa's routes and for ours", async () => {
    const sdk = new DeferredInvoiceSdk({ baseUrl, auth: jwt })
    await sdk.client.setToken("ey.1")
    await sdk.admin.tradeCredit.summary.retrieve()
    await sdk.admin.user.me()
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer ey.1", "Bearer ey.1"])
    expect(sent[0].init.credentials).toBe("omit")
  })

  test("a token may lie in a storage of the shop's own", async () => {
    const storage = { getItem: () => Promise.resolve("ey.2"), setItem: () => undefined, removeItem: () => undefined }
    const auth = { type: "jwt", jwtTokenStorageMethod: "custom", storage } as const
    await new DeferredInvoiceSdk({ baseUrl, auth }).store.tradeCredit.accounts.list()
    expect(sent[0].headers.get("authorization")).toBe("Bearer ey.2")
  })

  test("one request may be sent as somebody else, as servers do that make a shop's pages", async () => {
    const sdk = new DeferredInvoiceSdk({ baseUrl, auth: jwt })
    await sdk.store.tradeCredit.accounts.list({}, { headers: { authorization: "Bearer ey.3" } })
    expect(sent[0].headers.get("authorization")).toBe("Bearer ey.3")
  })

  test("publishable key, secret key and global headers go along", async () => {
    const config = { baseUrl, publishableKey: "pk_1", apiKey: "sk_1", globalHeaders: { "x-shop": "a", accept: null } }
    await new DeferredInvoiceSdk(config).store.tradeCredit.programs.list()
    const { headers } = sent[0]
    expect(headers.get("x-publishable-api-key")).toBe("pk_1")
    expect(headers.get("authorization")).toBe(`Basic ${btoa("sk_1:")}`)
    expect(headers.get("x-shop")).toBe("a")
    expect(headers.has("accept")).toBe(false)
  })
})

describe("what is sent", () => {
  const sdk = new DeferredInvoiceSdk({ baseUrl: `${baseUrl}/shop/` }, { locale: () => "ja" })

  test("several values of a filter, and none for what is not given", async () => {
    await sdk.admin.tradeCredit.notices.list({ status: ["queued", "sending"], overdue: true, q: undefined })
    const path = "/shop/admin/trade-credit/notices?status=queued&status=sending&overdue=true"
    expect(sent[0].url).toBe(`${baseUrl}${path}`)
  })

  test("the language, with Medusa's own routes, too, behind which the gate refuses a payment", async () => {
    await sdk.store.payment.initiatePaymentSession({ id: "cart_1", payment_collection: { id: "pay_col_1" } } as never, {
      provider_id: "pp_deferred-invoice_house",
    })
    const english = new DeferredInvoiceSdk({ baseUrl }, { locale: "en" })
    await english.client.fetch("/store/regions")
    expect(sent.map(({ headers }) => headers.get("x-medusa-locale"))).toEqual(["ja", "en"])
  })

  test("the language, and the caller's own name for the request", async () => {
    const limit = { credit_limit: 5, reason: "…" }
    await sdk.admin.tradeCredit.accounts.setLimit("cracc_1", limit, { idempotencyKey: "k1" })
    const { headers, init } = sent[0]
    expect(headers.get("x-medusa-locale")).toBe("ja")
    expect(headers.get("idempotency-key")).toBe("k1")
    expect(headers.get("content-type")).toBe("application/json")
    expect(init.body).toBe(JSON.stringify(limit))
  })

  test("a paper as a form, whose type with its boundary is left to the browser", async () => {
    const file = new File(["%PDF"], "register.pdf", { type: "application/pdf" })
    await sdk.store.tradeCredit.applications.addDocument("crapp_1", { document_id: "register", file })
    const form = sent[0].init.body as FormData
    expect([form.get("document_id"), (form.get("file") as File).name]).toEqual(["register", "register.pdf"])
    expect(sent[0].headers.has("content-type")).toBe(false)
  })

  test("a file of balances as it is", async () => {
    await sdk.admin.tradeCredit.offlineExposure.import("account_id,amount\n", { dry_run: true })
    expect(sent[0].init.body).toBe("account_id,amount\n")
    expect(sent[0].headers.get("content-type")).toBe("text/csv")
  })
})

describe("what comes back", () => {
  const sdk = new DeferredInvoiceSdk({ baseUrl })
  const { applications } = sdk.admin.tradeCredit

  test("a paper's content", async () => {
    answer = () => new Response("%PDF", { headers: { "content-type": "application/pdf" } })
    const content = await applications.downloadDocument("crapp_1", "crpap_1")
    expect(await content.text()).toBe("%PDF")
  })

  test("a refusal with its code and its fields", async () => {
    const details = [{ path: "credit_limit", message: "Required" }]
    answer = () => Response.json({ type: "invalid_data", message: "credit_limit: Required", details }, { status: 400 })
    const error = await applications.approve("crapp_1", { credit_limit: 1 }).catch((refused: unknown) => refused)
    expect(error).toBeInstanceOf(TradeCreditError)
    expect(error).toBeInstanceOf(FetchError)
    expect(error).toMatchObject({ status: 400, code: null, message: "credit_limit: Required", details })
    expect([problemOf(error, "credit_limit"), problemOf(error, "note")]).toEqual(["Required", undefined])
    expect(isNotFound(error)).toBe(false)
  })

  test("a refusal told in other words stays the same refusal", () => {
    const error = new TradeCreditError({ message: "Busy", status: 409, code: "order_busy" })
    const translated = new TradeCreditError({ ...error, message: "処理中です" })
    expect(translated).toMatchObject({ message: "処理中です", status: 409, code: "order_busy", details: [] })
  })

  test("what stands in front of the server may answer without JSON", async () => {
    answer = () => new Response("<html>", { status: 502, statusText: "Bad Gateway" })
    await expect(applications.retrieve("crapp_1")).rejects.toMatchObject({ status: 502, message: "Bad Gateway" })
  })

  test("what is not there, or not the caller's", async () => {
    answer = () => Response.json({ type: "not_found", message: "…" }, { status: 404 })
    const error = await applications.retrieve("crapp_1").catch((refused: unknown) => refused)
    expect(isNotFound(error)).toBe(true)
  })
})
