import { depsOf } from "../../../src/workflows/deps"
import { settleDueApplications } from "../../../src/workflows/application/settle-due-applications"
import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../../fixtures/applications"
import { apply, openHouseAccount } from "../../helpers/account"
import { HttpClient, type Answer, type HttpError } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const APPLICATIONS = "/store/trade-credit/applications"
const CONSENT = [{ id: "credit_check", version: "2026-01" }]
const house = (data: object = {}) => ({
  program_id: "house",
  data: { ...HOUSE_APPLICATION, ...data },
  accepted_disclosures: CONSENT,
})

/** The fields that a refusal names. */
async function pathsOf(refused: Promise<Answer>): Promise<string[]> {
  const { status, body } = await refused.then(
    () => Promise.reject(new Error("The request was accepted.")),
    (error) => error
  )
  expect({ status, type: body.type }).toEqual({ status: 400, type: "invalid_data" })
  expect(body.details.every(({ message }: { message: string }) => message.length > 0)).toBe(true)
  return body.details.map(({ path }: { path: string }) => path)
}

const FORMS: [string, Record<string, unknown>][] = [
  ["house", HOUSE_APPLICATION],
  ["kuroneko", KURONEKO_APPLICATION],
]

export const storeApplicationsStories = stories("Applying for an account", (suite) => {
  it.each(FORMS)("brings the form of %s, filled in with the profile, in the buyer's language", async (program_id) => {
    const shopper = await suite.newShopper({ company_name: "Aozora KK", last_name: "Suzuki" })
    await shopper.http.post("/store/customers/me/addresses", {
      company: "Aozora KK",
      address_1: "1-1 Chiyoda",
      city: "Chiyoda",
      postal_code: "100-0001",
      country_code: "jp",
      phone: "03-1234-5678",
    })
    const { form } = await shopper.http.get("/store/trade-credit/application-form", { program_id })
    expect(form.prefill).toMatchObject({
      company_name: "Aozora KK",
      postal_code: "100-0001",
      address_1: "1-1 Chiyoda",
      phone: "03-1234-5678",
    })
    expect(form.fields.find(({ name }: Answer) => name === "entity_type")).toMatchObject({
      type: "select",
      required: true,
      label: "Kind of business",
      options: [{ value: "corporation", label: "Corporation" }, { value: "sole_proprietor" }],
    })
    expect(form.disclosures).toEqual([
      expect.objectContaining({ ...CONSENT[0], required: true, title: "Credit check and use of your data" }),
    ])
    expect(form.documents).toEqual([])
    const japanese = await shopper.http.get("/store/trade-credit/application-form", { program_id, locale: "ja-JP" })
    expect(japanese.form.fields[0].label).toBe("事業形態")
  })

  it.each(FORMS)("names every field of %s that is missing", async (program_id, whole) => {
    const shopper = await suite.newShopper()
    const { form } = await shopper.http.get("/store/trade-credit/application-form", { program_id })
    const required = form.fields.filter((field: Answer) => field.required).map((field: Answer) => `data.${field.name}`)
    expect(required.length).toBeGreaterThan(10)
    const empty = { program_id, data: {}, accepted_disclosures: CONSENT }
    expect(await pathsOf(shopper.http.post(APPLICATIONS, empty))).toEqual(required)
    const corporation = { ...empty, data: { entity_type: "corporation" } }
    const conditional = form.fields
      .filter((field: Answer) => field.required_if)
      .map(({ name }: Answer) => `data.${name}`)
    expect(conditional.length).toBeGreaterThan(0)
    expect(await pathsOf(shopper.http.post(APPLICATIONS, corporation))).toEqual(expect.arrayContaining(conditional))
    expect(Object.keys(whole).length).toBeGreaterThan(10)
  })

  it.each(FORMS)("names every field of %s that is wrong, whatever is wrong with it", async (program_id, whole) => {
    const shopper = await suite.newShopper()
    const { form } = await shopper.http.get("/store/trade-credit/application-form", { program_id })
    const names: string[] = form.fields.map(({ name }: Answer) => name)
    for (const bad of [{ nested: true }, "x".repeat(2_000), "\u0007", ["a"]]) {
      const data = { ...whole, ...Object.fromEntries(names.map((name) => [name, bad])) }
      const told = await pathsOf(shopper.http.post(APPLICATIONS, { program_id, data, accepted_disclosures: CONSENT }))
      expect(told).toEqual(names.map((name) => `data.${name}`))
    }
  })

  it.each<[string, unknown]>([
    ["corporate_number", "7000012050003"],
    ["company_name_kana", "青空"],
    ["postal_code", "1234"],
    ["phone", "abc"],
    ["contact_email", "hanako"],
    ["yearly_sales_amount", -1],
    ["requested_limit", 0],
    ["entity_type", "sole_proprietor"],
    ["status", "approved"],
    ["credit_limit", 1],
  ])("refuses %s: %j", async (name, value) => {
    const shopper = await suite.newShopper()
    // A sole proprietor has no corporate number, so there the number is at fault.
    const path = name === "entity_type" ? "data.corporate_number" : `data.${name}`
    expect(await pathsOf(shopper.http.post(APPLICATIONS, house({ [name]: value })))).toEqual([path])
  })

  it("refuses what only the agent's own rules find", async () => {
    const shopper = await suite.newShopper()
    const data = { ...KURONEKO_APPLICATION, company_name: "山田商事" }
    const sent = shopper.http.post(APPLICATIONS, { program_id: "kuroneko", data, accepted_disclosures: CONSENT })
    expect(await pathsOf(sent)).toEqual(["data.company_name"])
    expect((await suite.kuroneko.state()).buyers).toEqual([])
  })

  it("wants each required text accepted as it is shown now, and no key of the client's own", async () => {
    const shopper = await suite.newShopper()
    const post = (change: object) => pathsOf(shopper.http.post(APPLICATIONS, { ...house(), ...change }))
    expect(await post({ accepted_disclosures: [] })).toEqual(["accepted_disclosures"])
    expect(await post({ accepted_disclosures: [{ id: "credit_check", version: "1999-01" }] })).toEqual([
      "accepted_disclosures.0",
    ])
    expect(await post({ status: "approved", customer_id: "cus_other" })).toEqual(["status", "customer_id"])
    expect(await post({ data: "text" })).toEqual(["data"])
  })

  it("keeps what was accepted with text hash, time, customer and address", async () => {
    const shopper = await suite.newShopper()
    const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
    const tradeCredit = suite.container.resolve<Answer>("trade_credit")
    const { consents } = await tradeCredit.retrieveCreditApplication(id)
    expect(consents).toEqual([
      {
        ...CONSENT[0],
        text_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        accepted_at: expect.any(String),
        customer_id: shopper.customer_id,
        ip: expect.any(String),
      },
    ])
  })

  it("takes the application in once, and says so when asked again", async () => {
    const shopper = await suite.newShopper()
    const application = await apply(shopper, "house", { ...HOUSE_APPLICATION, phone: "０３－１２３４－５６７８" })
    expect(application).toMatchObject({
      program_id: "house",
      status: "under_review",
      data: { ...HOUSE_APPLICATION, phone: "03-1234-5678" },
      decided_at: null,
      information_request: null,
      decline_reason: null,
      credit_limit: null,
    })
    const again = await shopper.http.post(APPLICATIONS, house()).catch((error) => error)
    expect(again).toMatchObject({ status: 409, body: { type: "conflict", code: "open_application" } })
    expect(again.body.message).toContain(application.id)
    expect((await shopper.http.get(APPLICATIONS)).applications).toHaveLength(1)
  })

  it("makes one application of two requests at once", async () => {
    const shopper = await suite.newShopper()
    const answers = await Promise.allSettled([1, 2, 3].map(() => shopper.http.post(APPLICATIONS, house())))
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const answer of answers) {
      if (answer.status === "rejected") {
        expect(answer.reason).toMatchObject({ status: 409, body: { code: "open_application" } })
      }
    }
  })

  it("has nothing to apply for once there is an account", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 1_000)
    await expect(shopper.http.post(APPLICATIONS, house())).rejects.toMatchObject({
      status: 409,
      body: { code: "account_exists" },
    })
  })

  it("is stored even when the agent does not answer, and sent by the schedule, once", async () => {
    const shopper = await suite.newShopper()
    await suite.kuroneko.fault({ operation: "AN060", kind: "timeout_after", times: 1 })
    const { id, status } = await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    expect(status).toBe("submitted")
    const settled = await waitFor(
      "the application at the agent",
      async () => {
        await settleDueApplications(depsOf(suite.container), { limit: 10 })
        return (await shopper.http.get(`${APPLICATIONS}/${id}`)).application.status
      },
      (now) => now === "under_review"
    )
    expect(settled).toBe("under_review")
    expect((await suite.kuroneko.state()).buyers).toHaveLength(1)
  })

  it("can be taken back until it is decided, and then made anew", async () => {
    const shopper = await suite.newShopper()
    const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
    const withdrawn = await shopper.http.post(`${APPLICATIONS}/${id}/withdraw`)
    expect(withdrawn.application).toMatchObject({ id, status: "withdrawn" })
    await openHouseAccount(shopper, suite.staff, 1_000)
    const [newest] = (await shopper.http.get(APPLICATIONS)).applications
    await expect(shopper.http.post(`${APPLICATIONS}/${newest.id}/withdraw`)).rejects.toMatchObject({ status: 409 })
  })

  it("is corrected when staff ask for it, and only then", async () => {
    const shopper = await suite.newShopper()
    const { id } = await apply(shopper, "house", { ...HOUSE_APPLICATION, department: "Sales" })
    const resubmit = (data: object) => shopper.http.post(`${APPLICATIONS}/${id}/resubmit`, { data })
    await expect(resubmit(HOUSE_APPLICATION)).rejects.toMatchObject({ status: 409 })
    await suite.staff.http.post(`/admin/trade-credit/applications/${id}/request-information`, {
      message: "Is this the registered name?",
      fields: ["company_name"],
    })
    const { application: asked } = await shopper.http.get(`${APPLICATIONS}/${id}`)
    expect(asked).toMatchObject({
      status: "needs_information",
      information_request: { message: "Is this the registered name?", fields: ["company_name"] },
    })
    // Staff asked the wrong thing: the right one stands in its place, and both are in the history.
    const { application: askedAnew } = await suite.staff.http.post(
      `/admin/trade-credit/applications/${id}/request-information`,
      { message: "Is this the name in the register?", fields: ["company_name"] }
    )
    expect(askedAnew).toMatchObject({
      status: "needs_information",
      information_request: { message: "Is this the name in the register?" },
    })
    expect((await shopper.http.get(`${APPLICATIONS}/${id}`)).application).toMatchObject({
      information_request: { message: "Is this the name in the register?" },
    })
    expect(await pathsOf(resubmit({ ...HOUSE_APPLICATION, phone: "1" }))).toEqual(["data.phone"])
    // Who has the first one open still answers that, which leaves the second one as it is.
    const answers = "Is this the registered name?"
    await expect(
      shopper.http.post(`${APPLICATIONS}/${id}/resubmit`, { data: HOUSE_APPLICATION, answers })
    ).rejects.toMatchObject({
      status: 409,
      body: { code: "question_replaced", message: expect.stringContaining("“Is this the name in the register?”") },
    })
    expect((await shopper.http.get(`${APPLICATIONS}/${id}`)).application).toMatchObject({
      status: "needs_information",
      data: { department: "Sales" },
    })
    const corrected = { ...HOUSE_APPLICATION, company_name: "株式会社山田商会" }
    const { application } = await resubmit(corrected)
    expect(application).toMatchObject({ status: "under_review", information_request: null })
    expect(application.data).toEqual(corrected)
    const { application: forStaff } = await suite.staff.http.get(`/admin/trade-credit/applications/${id}`)
    expect(forStaff).toMatchObject({ company_name: "株式会社山田商会", screening_status: "under_review" })
  })

  it("still waits for an answer to the new question, when the old one is answered while it is replaced", async () => {
    const shopper = await suite.newShopper()
    const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
    const ask = (message: string) =>
      suite.staff.http.post(`/admin/trade-credit/applications/${id}/request-information`, { message })
    const answer = (answers: string) =>
      shopper.http.post(`${APPLICATIONS}/${id}/resubmit`, { data: HOUSE_APPLICATION, answers })
    await ask("Question 0?")
    for (let round = 1; round <= 4; round++) {
      const [old] = await Promise.allSettled([answer(`Question ${round - 1}?`), ask(`Question ${round}?`)])
      if (old.status === "rejected") {
        expect(old.reason).toMatchObject({ status: 409, body: { code: "question_replaced" } })
      }
      expect((await shopper.http.get(`${APPLICATIONS}/${id}`)).application).toMatchObject({
        status: "needs_information",
        information_request: { message: `Question ${round}?` },
      })
    }
    expect((await answer("Question 4?")).application.status).toBe("under_review")
  })

  it("is nobody else's to read, correct or take back", async () => {
    const owner = await suite.newShopper()
    const stranger = await suite.newShopper()
    const { id } = await apply(owner, "house", HOUSE_APPLICATION)
    const attempts: ((shopper: Shopper) => Promise<Answer>)[] = [
      ({ http }) => http.get(`${APPLICATIONS}/${id}`),
      ({ http }) => http.post(`${APPLICATIONS}/${id}/withdraw`),
      ({ http }) => http.post(`${APPLICATIONS}/${id}/resubmit`, { data: HOUSE_APPLICATION }),
    ]
    for (const attempt of attempts) {
      const answer = await attempt(stranger).catch((error) => error)
      expect(answer).toMatchObject({ status: 404, body: { type: "not_found" } })
    }
    expect((await stranger.http.get(APPLICATIONS)).applications).toEqual([])
    expect((await stranger.http.get("/store/trade-credit/accounts")).accounts).toEqual([])
    expect((await owner.http.get(`${APPLICATIONS}/${id}`)).application.status).toBe("under_review")
  })

  it("needs a login, everywhere but for programs and eligibility", async () => {
    const { http } = suite.guest()
    const closed = [
      () => http.get(APPLICATIONS),
      () => http.get(`${APPLICATIONS}/crapp_1`),
      () => http.post(APPLICATIONS, house()),
      () => http.post(`${APPLICATIONS}/crapp_1/withdraw`),
      () => http.post(`${APPLICATIONS}/crapp_1/resubmit`, {}),
      () => http.get("/store/trade-credit/accounts"),
      () => http.get("/store/trade-credit/application-form", { program_id: "house" }),
      () => http.get("/store/trade-credit/orders/order_1"),
    ]
    for (const request of closed) {
      await expect(request()).rejects.toMatchObject({ status: 401 })
    }
    expect((await http.get("/store/trade-credit/programs")).programs.length).toBeGreaterThan(1)
  })

  it("does not know programs that are not offered", async () => {
    const { http } = await suite.newShopper()
    const unknown = { program_id: "nobody" }
    await expect(http.get("/store/trade-credit/application-form", unknown)).rejects.toMatchObject({ status: 404 })
    await expect(http.post(APPLICATIONS, { ...house(), ...unknown })).rejects.toMatchObject({ status: 404 })
    expect(await pathsOf(http.get("/store/trade-credit/application-form"))).toEqual(["program_id"])
  })

  it.each<[string, object, string]>([
    ["half a character", house({ remark: "a\ud800" }), "data.remark"],
    ["half a character in a name", house({ company_name: "\udc00商店" }), "data.company_name"],
    ["a NUL", house({ address_1: "道玄坂\0" }), "data.address_1"],
    ["an invisible character", house({ contact_last_name: "鈴\u200b木" }), "data.contact_last_name"],
    ["a NUL in the program", { ...house(), program_id: "house\0" }, "program_id"],
    [
      "half a character in a text's version",
      { ...house(), accepted_disclosures: [{ id: "credit_check", version: "\ud800" }] },
      "accepted_disclosures.0.version",
    ],
  ])("refuses %s and names its field", async (_, body, path) => {
    const shopper = await suite.newShopper()
    expect(await pathsOf(shopper.http.post(APPLICATIONS, body))).toEqual([path])
  })

  it("refuses what no database holds in addresses, too", async () => {
    const { http } = await suite.newShopper()
    for (const path of [`${APPLICATIONS}/crapp_%00`, "/store/trade-credit/orders/order_%00"]) {
      await expect(http.get(path)).rejects.toMatchObject({ status: 404, body: { type: "not_found" } })
    }
    for (const action of ["withdraw", "resubmit"]) {
      await expect(http.post(`${APPLICATIONS}/%00/${action}`)).rejects.toMatchObject({ status: 404 })
    }
    await expect(
      http.post("/store/payment-collections/pay_col_%00/payment-sessions", { provider_id: "pp_system_default" })
    ).rejects.toMatchObject({ status: 404 })
    expect(await pathsOf(http.get(APPLICATIONS, { program_id: "\0" }))).toEqual(["program_id"])
    expect(await pathsOf(http.get("/store/trade-credit/eligibility", { cart_id: "\0" }))).toEqual(["cart_id"])
    const listing = { region_id: suite.shop.region_id, cart_id: "\0" }
    expect(await pathsOf(http.get("/store/payment-providers", listing))).toEqual(["cart_id"])
  })

  it("lists them in the order and with the fields that were asked for", async () => {
    const shopper = await suite.newShopper()
    const { http } = shopper
    const first = await apply(shopper, "house", HOUSE_APPLICATION)
    const second = await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    const found = async (query: object) => (await http.get(APPLICATIONS, { ...query, fields: "id" })).applications
    expect(await found({})).toEqual([{ id: second.id }, { id: first.id }])
    expect(await found({ order: "created_at" })).toEqual([{ id: first.id }, { id: second.id }])
    expect(await pathsOf(http.get(APPLICATIONS, { order: "data" }))).toEqual(["order"])
    expect(await pathsOf(http.get(APPLICATIONS, { fields: "id,consents" }))).toEqual(["fields"])
    expect(await http.get(`${APPLICATIONS}/${first.id}`, { fields: "id,status" })).toEqual({
      application: { id: first.id, status: "under_review" },
    })
    expect((await http.get("/store/trade-credit/programs", { fields: "id" })).programs).toContainEqual({ id: "house" })
    expect((await http.get("/store/trade-credit/accounts", { fields: "id" })).accounts).toEqual([])
  })

  describe("how often", () => {
    const timesUntilRefused = async (limit: number, send: () => Promise<{ status: number }>) => {
      const statuses: number[] = []
      for (let attempt = 0; attempt < limit; attempt++) {
        statuses.push((await send()).status)
      }
      expect(statuses).not.toContain(429)
      const answer = await send()
      expect(answer).toMatchObject({ status: 429, data: { type: "too_many_requests" } })
      return answer
    }
    const sender =
      ({ http }: Shopper, path: string, body: object) =>
      () =>
        suite.api.post(path, body, { headers: http.headers, validateStatus: () => true })

    it("is limited to ten applications an hour, and says when to come back", async () => {
      const shopper = await suite.newShopper()
      const answer = await timesUntilRefused(10, sender(shopper, APPLICATIONS, house()))
      expect(Number((answer as Answer).headers["retry-after"])).toBeGreaterThan(3_000)
      expect((await sender(await suite.newShopper(), APPLICATIONS, house())()).status).toBe(201)
    })

    it("leaves sixty mistakes an hour, which cost none of the applications", async () => {
      const shopper = await suite.newShopper()
      await timesUntilRefused(60, sender(shopper, APPLICATIONS, house({ phone: "1" })))
      expect((await sender(shopper, APPLICATIONS, house())()).status).toBe(201)
    })

    it("has a limit of its own for corrections", async () => {
      const shopper = await suite.newShopper()
      const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
      await timesUntilRefused(10, sender(shopper, `${APPLICATIONS}/${id}/resubmit`, { data: HOUSE_APPLICATION }))
      expect((await sender(shopper, APPLICATIONS, house())()).status).toBe(409)
    })
  })

  it("answers in Japanese to who asks for it by header", async () => {
    const shopper = await suite.newShopper()
    const japanese = new HttpClient(suite.api, { ...shopper.http.headers, "x-medusa-locale": "ja" })
    const wordsOf = async (request: Promise<Answer>) => {
      const { status, body } = await request.then(
        () => Promise.reject(new Error("The request was accepted.")),
        (error) => error
      )
      for (const words of [body.message, ...(body.details ?? []).map(({ message }: Answer) => message)]) {
        expect(words).toMatch(/[ぁ-ん]/)
      }
      return status
    }
    expect(await wordsOf(japanese.post(APPLICATIONS, {}))).toBe(400)
    expect(await wordsOf(japanese.post(APPLICATIONS, { ...house(), status: "approved" }))).toBe(400)
    expect(await wordsOf(japanese.post(APPLICATIONS, { ...house(), program_id: "x".repeat(101) }))).toBe(400)
    expect(await wordsOf(japanese.post(APPLICATIONS, { ...house(), program_id: 1 }))).toBe(400)
    const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
    expect(await wordsOf(japanese.post(APPLICATIONS, house()))).toBe(409)
    expect(await wordsOf(japanese.post(`${APPLICATIONS}/${id}/resubmit`, { data: HOUSE_APPLICATION }))).toBe(409)
    await suite.staff.http.post(`/admin/trade-credit/applications/${id}/approve`, { credit_limit: 50_000 })
    expect(await wordsOf(japanese.post(APPLICATIONS, house()))).toBe(409)
    expect(await wordsOf(japanese.post(`${APPLICATIONS}/${id}/withdraw`))).toBe(409)
    const cart = await shopper.createCart({ bolts: 1 })
    const { payment_collection } = await shopper.http.post("/store/payment-collections", { cart_id: cart.id })
    const sessions = `/store/payment-collections/${payment_collection.id}/payment-sessions`
    for (const po_number of ["x".repeat(51), "\ud800", "PO\u200b7"]) {
      const session = { provider_id: "pp_deferred-invoice_house", data: { po_number } }
      expect(await pathsOf(shopper.http.post(sessions, session))).toEqual(["data.po_number"])
      expect(await wordsOf(japanese.post(sessions, session))).toBe(400)
    }
    const last = async () => (await japanese.post(APPLICATIONS, house()).catch((error) => error)) as HttpError
    await waitFor("the limit", last, ({ status }) => status === 429)
    expect(await wordsOf(japanese.post(APPLICATIONS, house()))).toBe(429)
  })
})
