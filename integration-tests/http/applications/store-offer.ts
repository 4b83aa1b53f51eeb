import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { KURONEKO_APPLICATION } from "../../fixtures/applications"
import { accountOf, apply, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"
const KURONEKO = "pp_deferred-invoice_kuroneko"
const SYSTEM = "pp_system_default"

export const storeOfferStories = stories("Being offered to buy on account", (suite) => {
  const eligibilityOf = async (shopper: Shopper, cart_id: string, program_id: string, query: object = {}) => {
    const { eligibility } = await shopper.http.get("/store/trade-credit/eligibility", { cart_id, program_id, ...query })
    return eligibility[0]
  }
  const programOf = async (shopper: Shopper, program_id: string) => {
    const { programs } = await shopper.http.get("/store/trade-credit/programs")
    return programs.find(({ id }: Answer) => id === program_id)
  }

  it("is for approved buyers: others see the other methods, and the count fits", async () => {
    const newcomer = await suite.newShopper()
    const cart = await newcomer.createCart({ bolts: 1 })
    const listing = await newcomer.http.get("/store/payment-providers", {
      region_id: suite.shop.region_id,
      cart_id: cart.id,
    })
    expect(listing.payment_providers.map(({ id }: Answer) => id)).toEqual([SYSTEM])
    expect(listing.count).toBe(1)
    expect(await suite.guest().listProviders()).toEqual([SYSTEM])
    await openHouseAccount(newcomer, suite.staff, 50_000)
    expect((await newcomer.listProviders(cart.id)).sort()).toEqual([HOUSE, SYSTEM].sort())
  })

  it("follows the screening at the agent: approved there, offered at the next listing", async () => {
    const shopper = await suite.newShopper()
    expect(await programOf(shopper, "kuroneko")).toMatchObject({ can_apply: true, screening_status: "not_applied" })
    expect(await apply(shopper, "kuroneko", KURONEKO_APPLICATION)).toMatchObject({ status: "under_review" })
    const cart = await shopper.createCart({ bolts: 1 })
    expect(await programOf(shopper, "kuroneko")).toMatchObject({ can_apply: false, screening_status: "under_review" })
    expect(await eligibilityOf(shopper, cart.id, "kuroneko")).toMatchObject({
      eligible: false,
      reasons: [{ code: "under_review", kind: "blocking" }],
    })
    const buyer = await openKuronekoAccount(await suite.newShopper(), suite.kuroneko, 50_000)
    expect(buyer.account).toMatchObject({ credit_limit: 50_000, available_amount: 50_000, role: "owner" })
  })

  it("asks the agent at most every 30 seconds about a buyer under review", async () => {
    const shopper = await suite.newShopper()
    await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    await Promise.all([1, 2, 3, 4].map(() => shopper.listProviders()))
    const questions = (await suite.kuroneko.requests()).filter(({ operation }) => operation === "AN070")
    expect(questions).toHaveLength(1)
  })

  it("tells a declined buyer kindly, and lets him apply again, under a new number at the agent", async () => {
    const shopper = await suite.newShopper()
    await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    const [{ ref }] = (await suite.kuroneko.state()).buyers
    await suite.kuroneko.decide({ kind: "buyer", ref, decision: "decline" })
    const cart = await shopper.createCart({ bolts: 1 })
    expect(await eligibilityOf(shopper, cart.id, "kuroneko")).toMatchObject({ reasons: [{ code: "declined" }] })
    const [application] = (await shopper.http.get("/store/trade-credit/applications")).applications
    expect(application).toMatchObject({ status: "declined", decline_reason: { code: "agent_declined" } })
    expect(await programOf(shopper, "kuroneko")).toMatchObject({ can_apply: true, screening_status: "declined" })
    await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    const again = (await suite.kuroneko.state()).buyers.filter((buyer) => buyer.ref !== ref)
    expect(again).toHaveLength(1)
    await suite.kuroneko.decide({ kind: "buyer", ref: again[0].ref, decision: "approve", credit_limit: 60_000 })
    expect(await shopper.listProviders()).toContain(KURONEKO)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ credit_limit: 60_000 })
  })

  it("brings a request of the agent for information to the buyer, and the correction to the agent", async () => {
    const shopper = await suite.newShopper()
    const { id } = await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
    const [first] = (await suite.kuroneko.state()).buyers
    await suite.kuroneko.decide({ kind: "buyer", ref: first.ref, decision: "request_information" })
    await shopper.listProviders()
    const path = `/store/trade-credit/applications/${id}`
    expect((await shopper.http.get(path)).application).toMatchObject({ status: "needs_information" })
    const data = { ...KURONEKO_APPLICATION, employee_count: 26 }
    expect((await shopper.http.post(`${path}/resubmit`, { data })).application.status).toBe("under_review")
    const buyers = (await suite.kuroneko.state()).buyers
    const second = buyers.find(({ ref }) => ref !== first.ref)
    expect(second).toBeDefined()
    await suite.kuroneko.decide({ kind: "buyer", ref: second?.ref ?? "", decision: "approve", credit_limit: 9_000 })
    await suite.staff.http.post(`/admin/trade-credit/applications/${id}/refresh`)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ credit_limit: 9_000 })
  })

  it("says what is missing when the cart is above what is left, in words, and offers the method again for less", async () => {
    const shopper = await suite.newShopper()
    const cart = await shopper.createCart({ bolts: 2 })
    await openHouseAccount(shopper, suite.staff, cart.total - 1)
    expect(await shopper.listProviders(cart.id)).toEqual([SYSTEM])
    // Without a cart the total is not judged.
    expect(await shopper.listProviders()).toContain(HOUSE)
    const answer = await eligibilityOf(shopper, cart.id, "house")
    expect(answer).toMatchObject({
      program_id: "house",
      provider_id: HOUSE,
      eligible: false,
      reasons: [{ code: "insufficient_credit", kind: "blocking", shortfall_amount: 1 }],
      available_amount: cart.total - 1,
      required_amount: cart.total,
      currency_code: "jpy",
      payment_terms: { closing_day: "month_end", time_zone: "Asia/Tokyo" },
      due_on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
    expect(answer.reasons[0].message).toContain("¥1")
    expect(answer.reasons[0].next_step.length).toBeGreaterThan(10)
    const japanese = await eligibilityOf(shopper, cart.id, "house", { locale: "ja" })
    expect(japanese.reasons[0].message).toMatch(/ご利用可能額/)
    const { payment_collection } = await shopper.http.post("/store/payment-collections", { cart_id: cart.id })
    const sessions = `/store/payment-collections/${payment_collection.id}/payment-sessions`
    await expect(shopper.http.post(sessions, { provider_id: HOUSE })).rejects.toMatchObject({
      status: 400,
      body: { code: "insufficient_credit", message: expect.stringContaining("¥1") },
    })
    const smaller = await shopper.createCart({ bolts: 1 })
    expect(await shopper.listProviders(smaller.id)).toContain(HOUSE)
  })

  it("rounds a total that a yen cannot hold half up, as the hold will be", async () => {
    const shopper = await suite.newShopper()
    const cart = await shopper.createCart({ rice_crackers: 3, notebook: 1 })
    await openHouseAccount(shopper, suite.staff, Math.floor(cart.total))
    expect(await eligibilityOf(shopper, cart.id, "house")).toMatchObject({
      required_amount: Math.floor(cart.total) + 1,
      reasons: [{ code: "insufficient_credit", shortfall_amount: 1 }],
    })
  })

  it("follows what the buyer has used and paid at the agent", async () => {
    const shopper = await suite.newShopper()
    const next = await shopper.createCart({ bolts: 1 })
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, next.total)
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    const { id } = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, id, [trackingLabel("481612345674")])
    await waitFor(
      "the charge",
      () => accountOf(shopper, "kuroneko"),
      (account) => account.outstanding_amount === order.total && account.held_amount === 0
    )
    expect(await shopper.listProviders(next.id)).toEqual([SYSTEM])
    await suite.kuroneko.pay(ref, order.total)
    // The agent is asked about one buyer every two seconds at most.
    await waitFor(
      "the method, offered again",
      () => shopper.listProviders(next.id),
      (methods) => methods.includes(KURONEKO)
    )
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ outstanding_amount: 0, available_amount: next.total })
  })

  it("tells nothing of another company's cart", async () => {
    const owner = await suite.newShopper()
    const stranger = await suite.newShopper()
    await openHouseAccount(stranger, suite.staff, 100)
    const cart = await owner.createCart({ bolts: 1 })
    await expect(eligibilityOf(stranger, cart.id, "house")).rejects.toMatchObject({ status: 404 })
    await expect(eligibilityOf(suite.guest(), cart.id, "house")).rejects.toMatchObject({ status: 404 })
    await expect(eligibilityOf(stranger, "cart_none", "house")).rejects.toMatchObject({ status: 404 })
    // It counts as none, so its total is not judged.
    expect(await stranger.listProviders(cart.id)).toContain(HOUSE)
    const { payment_collection } = await owner.http.post("/store/payment-collections", { cart_id: cart.id })
    await expect(
      stranger.http.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: HOUSE })
    ).rejects.toMatchObject({ status: 404 })
  })

  it("tells a guest to log in", async () => {
    const guest = suite.guest()
    const cart = await guest.createCart({ bolts: 1 })
    expect(await eligibilityOf(guest, cart.id, "house")).toMatchObject({
      eligible: false,
      reasons: [{ code: "login_required" }],
      available_amount: null,
    })
    await expect(guest.choosePayment(cart.id, HOUSE)).rejects.toMatchObject({
      status: 400,
      body: { code: "login_required" },
    })
  })

  it.each(["AN070", "AN050"])(
    "does not wait for an agent that hangs at %s, and leaves its program out",
    async (operation) => {
      const shopper = await suite.newShopper()
      if (operation === "AN070") {
        await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
      } else {
        await openKuronekoAccount(shopper, suite.kuroneko, 50_000)
        // As if nobody had asked the agent for an hour.
        const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await pg.raw("UPDATE credit_account SET synced_at = now() - interval '1 hour'")
        const longAgo = pg.raw("now() - interval '1 hour'")
        await pg("billing_agent_credit_reading").update({ read_at: longAgo, asked_at: longAgo })
      }
      const cart = await shopper.createCart({ bolts: 1 })
      await suite.kuroneko.fault({ operation, kind: "timeout_before", times: 100, delay_ms: 20_000 })
      const questions = async () =>
        (await suite.kuroneko.requests()).filter((one) => one.operation === operation).length
      const questionsBefore = await questions()
      const asked = Date.now()
      expect(await shopper.listProviders(cart.id)).toEqual([SYSTEM])
      expect(Date.now() - asked).toBeLessThan(15_000)
      expect(await questions()).toBe(questionsBefore + 1)
    }
  )

  it("still refuses what Medusa refuses of the listing's query", async () => {
    const { http } = await suite.newShopper()
    await expect(
      http.get("/store/payment-providers", { region_id: suite.shop.region_id, foo: 1 })
    ).rejects.toMatchObject({
      status: 400,
    })
    await expect(http.get("/store/payment-providers")).rejects.toMatchObject({ status: 400 })
  })

  it("limits how often eligibility is asked", async () => {
    const { headers } = suite.guest().http
    const ask = () =>
      suite.api.get("/store/trade-credit/eligibility?cart_id=cart_none", { headers, validateStatus: () => true })
    const answers = await Promise.all(Array.from({ length: 121 }, ask))
    const limited = answers.filter(({ status }) => status === 429)
    expect(limited).toHaveLength(1)
    expect(Number(limited[0].headers["retry-after"])).toBeGreaterThan(0)
  })
})
