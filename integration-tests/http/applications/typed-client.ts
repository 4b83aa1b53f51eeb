import { ADMIN_EMAIL, PASSWORD } from "../../../examples/store/src/seed/people"
import { DeferredInvoiceSdk, isNotFound, problemOf, TradeCreditError } from "../../../src/client"
import { HOUSE_APPLICATION } from "../../fixtures/applications"
import { stories } from "../../helpers/store-suite"

const PDF = "%PDF-1.7 株式会社山田商事の登記簿謄本"

export const typedClientStories = stories("A company that applies, through the typed client", (suite) => {
  /** Signed in as a shop or the dashboard signs people in; the token stays in memory. */
  async function signIn(actor: "customer" | "user", email: string): Promise<DeferredInvoiceSdk> {
    const auth = { type: "jwt", jwtTokenStorageMethod: "memory" } as const
    const config = { baseUrl: suite.api.defaults.baseURL!, publishableKey: suite.shop.publishable_key, auth }
    const sdk = new DeferredInvoiceSdk(config, { locale: "ja" })
    await sdk.auth.login(actor, "emailpass", { email, password: PASSWORD })
    return sdk
  }

  it("hands in its form and a paper, is told what is wrong field by field, and has its account", async () => {
    const { email } = await suite.newShopper()
    const buyer = (await signIn("customer", email)).store.tradeCredit
    const staff = (await signIn("user", ADMIN_EMAIL)).admin.tradeCredit

    const { form } = await buyer.applicationForm.retrieve({ program_id: "house-papers" })
    const accepted_disclosures = form.disclosures.map(({ id, version }) => ({ id, version }))
    const send = (data: Record<string, unknown>) =>
      buyer.applications.create({ program_id: "house-papers", data, accepted_disclosures })

    const refused: unknown = await send({ ...HOUSE_APPLICATION, phone: "none" }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(TradeCreditError)
    expect(problemOf(refused, "data.phone")).toEqual(expect.any(String))
    expect(problemOf(refused, "data.city")).toBeUndefined()

    const { application } = await send(HOUSE_APPLICATION)
    const file = new File([PDF], "登記簿.pdf", { type: "application/pdf" })
    const { document } = await buyer.applications.addDocument(application.id, { document_id: "registry", file })
    const { applications } = await staff.applications.list({ status: ["submitted", "under_review"] })
    expect(applications.map(({ id }) => id)).toEqual([application.id])
    expect(await (await staff.applications.downloadDocument(application.id, document.id)).text()).toBe(PDF)

    await staff.applications.approve(application.id, { credit_limit: 300_000 })
    const { accounts } = await buyer.accounts.list()
    expect(accounts).toMatchObject([{ available_amount: 300_000, role: "owner" }])

    const limit = { credit_limit: 400_000, reason: "Good experience" }
    const twice = [1, 2].map(() => staff.accounts.setLimit(accounts[0].id, limit, { idempotencyKey: "once" }))
    const [first, second] = await Promise.all(twice)
    expect(second.entry?.id).toBe(first.entry?.id)
  })

  it("sees nothing of another company's application", async () => {
    const [one, other] = [await suite.newShopper(), await suite.newShopper()]
    const [{ store: mine }, { store: theirs }] = [
      await signIn("customer", one.email),
      await signIn("customer", other.email),
    ]
    const { application } = await mine.tradeCredit.applications.create({
      program_id: "house",
      data: HOUSE_APPLICATION,
      accepted_disclosures: (
        await mine.tradeCredit.applicationForm.retrieve({ program_id: "house" })
      ).form.disclosures.map(({ id, version }) => ({ id, version })),
    })
    const refused: unknown = await theirs.tradeCredit.applications
      .retrieve(application.id)
      .catch((error: unknown) => error)
    expect(isNotFound(refused)).toBe(true)
  })
})
