import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BILLING_AGENT_MODULE, type BillingAgents } from "../../../src/modules/billing-agent/types"
import { accountOf, ledgerFindings, openKuronekoAccount } from "../../helpers/account"
import { ordersAtAgent } from "../../helpers/main-job"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const KURONEKO = "pp_deferred-invoice_kuroneko"
const PATIENT = "pp_deferred-invoice_kuroneko-patient"
const SYSTEM = "pp_system_default"
/** How long a server may go by what it last read of an agent. */
const KNOWN_FOR_MS = 1_000

export const agentDownStories = stories("While the billing agent is away", (suite) => {
  const agents = () => suite.container.resolve<BillingAgents>(BILLING_AGENT_MODULE)
  const pg = () => suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const onAccount = async (order_id: string) =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order
  const questions = async () => (await suite.kuroneko.requests()).length

  beforeEach(async () => {
    // The test before may have left an agent that is away; its row is gone, and a second later every server knows.
    const since = Date.now()
    await waitFor("fresh knowledge of the agent", Date.now, (now) => now - since > KNOWN_FOR_MS)
  })

  /** As if nobody had compared the account with the agent for an hour. */
  const forgetFigures = async () => {
    const longAgo = pg().raw("now() - interval '1 hour'")
    await pg()("credit_account").update({ synced_at: longAgo })
    await pg()("billing_agent_credit_reading").update({ read_at: longAgo, asked_at: longAgo })
  }
  const openBreaker = async () => {
    const ask = () => agents().lookUpBuyer({ agent_id: "kuroneko", number: "X", deadline_ms: 600 })
    await Promise.all([1, 2, 3, 4, 5].map(ask))
    expect(await agents().health("kuroneko")).toMatchObject({ breaker: "open", failures_in_row: 5 })
  }
  const hang = () => suite.kuroneko.fault({ kind: "timeout_before", times: 1_000, delay_ms: 20_000 })

  it("the method hides at once, nobody waits for it and it is not asked", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const cart = await shopper.createCart({ bolts: 1 })
    expect(await shopper.listProviders(cart.id)).toContain(KURONEKO)
    await hang()
    await openBreaker()
    await forgetFigures()
    const before = await questions()
    for (let listing = 0; listing < 3; listing += 1) {
      expect(await shopper.listProviders(cart.id)).toEqual([SYSTEM])
    }
    const { eligibility } = await shopper.http.get("/store/trade-credit/eligibility", {
      cart_id: cart.id,
      program_id: "kuroneko",
    })
    expect(eligibility[0]).toMatchObject({ eligible: false, reasons: [{ code: "agent_unavailable" }] })
    expect(await questions()).toBe(before)
  })

  it("a checkout under way is refused with words, its credit is free again, and it goes through later", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await suite.whileAgentsAreAway(async () => {
      await openBreaker()
      const refused = await shopper.complete(cart.id)
      expect(refused).toMatchObject({ type: "cart", error: { message: expect.stringMatching(/cannot be reached/) } })
      expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0 })
    })
    const { order } = await waitFor(
      "the checkout",
      () => shopper.complete(cart.id),
      ({ type }) => type === "order"
    )
    expect(await ordersAtAgent(suite, ref)).toMatchObject([{ amount: order.total }])
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("a patient program lets the order stand, and it is decided by itself once the agent is back", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-patient")
    const order = await suite.whileAgentsAreAway(async () => {
      await openBreaker()
      await forgetFigures()
      const placed = await shopper.buy({ bolts: 1 }, PATIENT)
      expect((await onAccount(placed.id)).decision.state).not.toBe("approved")
      return placed
    })
    const { decision } = await waitFor(
      "the decision",
      () => onAccount(order.id),
      (one) => one.decision.state === "approved",
      120_000
    )
    expect(decision.state).toBe("approved")
    expect(await ordersAtAgent(suite, ref)).toMatchObject([{ amount: order.total, status: "approved" }])
    expect(await agents().health("kuroneko")).toMatchObject({ breaker: "closed" })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("the whole decision, the gate's questions too, is over within the program's time", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-patient")
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, PATIENT)
    await forgetFigures()
    await suite.kuroneko.fault({ operation: "AN050", kind: "slow", times: 10, delay_ms: 20_000 })
    await suite.kuroneko.fault({ operation: "AN010", kind: "slow", times: 1, delay_ms: 20_000 })
    const since = Date.now()
    const outcome = await shopper.complete(cart.id)
    const took = Date.now() - since
    expect(outcome).toMatchObject({ type: "order" })
    // The program's 8 seconds and what Medusa itself needs for a completion, but not the agent's 20.
    expect(took).toBeGreaterThan(7_000)
    expect(took).toBeLessThan(20_000)
    await waitFor(
      "the decision",
      () => onAccount(outcome.order.id),
      (one) => one.decision.state === "approved"
    )
    expect(await ordersAtAgent(suite, ref)).toHaveLength(1)
  })
})
