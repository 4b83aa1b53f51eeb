import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { linkAgentBuyer } from "../../../src/workflows/account/link-buyer"
import { recheckBuyers } from "../../../src/workflows/account/recheck-buyers"
import { depsOf } from "../../../src/workflows/deps"
import { KURONEKO_APPLICATION } from "../../fixtures/applications"
import { accountOf, apply, ledgerFindings, openKuronekoAccount } from "../../helpers/account"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const KURONEKO = "pp_deferred-invoice_kuroneko"

export const recheckBuyersStories = stories("Buyers whom the agent has decided on", (suite) => {
  const pg = () => suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const deps = () => depsOf(suite.container)
  const books = () => suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)

  const approved = async (credit_limit = 300_000) => {
    const shopper = await suite.newShopper()
    return { shopper, ...(await openKuronekoAccount(shopper, suite.kuroneko, credit_limit)) }
  }
  /** As if the day were over: it is time to ask, and nobody has just asked. */
  const letDayPass = async () => {
    const longAgo = pg().raw("now() - interval '1 day'")
    await pg()("billing_agent_credit_reading").update({ asked_at: longAgo, read_at: longAgo })
    await pg()("credit_account").update({ synced_at: longAgo })
    // Last: from here on the store's own job may ask, too.
    await pg()("billing_agent_buyer_registration").update({ next_ask_at: longAgo, last_asked_at: longAgo })
  }
  const recheck = () => recheckBuyers(deps(), { limit: 50 })
  const recordOf = async (account_id: string) => pg()("credit_account").where({ id: account_id }).first()
  /** By our run, or by the store's own job, when that was quicker. */
  const becomes = (account_id: string, wanted: string) =>
    waitFor(
      `an account that is ${wanted}`,
      () => recordOf(account_id),
      ({ status }) => status === wanted
    )
  const decide = (ref: string, decision: "approve" | "decline", credit_limit?: number) =>
    suite.kuroneko.decide({ kind: "buyer", ref, decision, credit_limit })

  it("are suspended when it has taken back its yes, which shows at their orders, and may order again after a new one", async () => {
    const { shopper, account, ref } = await approved()
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    await decide(ref, "decline")
    await letDayPass()
    await recheck()
    expect(await becomes(account.id, "suspended")).toMatchObject({
      status_actor: "agent:kuroneko",
      status_reason: expect.stringMatching(/no longer takes orders/),
    })
    expect(await shopper.listProviders()).not.toContain(KURONEKO)
    const onAccount = async () => (await suite.staff.http.get(`/admin/trade-credit/orders/${order.id}`)).order
    await waitFor("the credit stop", onAccount, ({ needs_attention }) =>
      needs_attention.some(({ code }: { code: string }) => code === "credit_stop")
    )
    await decide(ref, "approve", 300_000)
    await letDayPass()
    await recheck()
    await becomes(account.id, "active")
    expect(await shopper.listProviders()).toContain(KURONEKO)
    await waitFor("the end of the credit stop", onAccount, ({ needs_attention }) => needs_attention.length === 0)
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are suspended as well when a listing hears it first, and welcome again at a later one", async () => {
    const { shopper, account, ref } = await approved()
    await decide(ref, "decline")
    await letDayPass()
    await pg()("billing_agent_buyer_registration").update({
      heard_at: pg().raw("now() - interval '2 days'"),
      next_ask_at: pg().raw("now() + interval '1 day'"),
    })
    expect(await shopper.listProviders()).not.toContain(KURONEKO)
    expect(await recordOf(account.id)).toMatchObject({ status: "suspended", status_actor: "agent:kuroneko" })
    await decide(ref, "approve", 300_000)
    await letDayPass()
    expect(await shopper.listProviders()).toContain(KURONEKO)
    expect(await recordOf(account.id)).toMatchObject({ status: "active" })
  })

  it("stay suspended when staff have done it, whatever the agent says", async () => {
    const { account, ref } = await approved()
    await books().setAccountStatus({ account_id: account.id, status: "suspended", reason: "Fraud.", actor: "user_1" })
    await decide(ref, "decline")
    await letDayPass()
    await recheck()
    await decide(ref, "approve", 300_000)
    await letDayPass()
    await recheck()
    expect(await recordOf(account.id)).toMatchObject({ status: "suspended", status_actor: "user_1" })
  })

  it("have the limit that the agent gives them now", async () => {
    const { shopper, ref } = await approved(300_000)
    await decide(ref, "approve", 120_000)
    await letDayPass()
    await recheck()
    const account = await waitFor(
      "the new limit",
      () => accountOf(shopper, "kuroneko"),
      ({ credit_limit }) => credit_limit === 120_000
    )
    expect(account).toMatchObject({ available_amount: 120_000 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are settled by a later run when the server died before the account showed it", async () => {
    const { account, ref } = await approved()
    await recheck()
    await decide(ref, "decline")
    await letDayPass()
    const [{ id }] = await pg()("billing_agent_buyer_registration").where({ number: ref })
    await deps().billingAgents.askBuyer({ id, deadline_ms: 5_000, min_interval_seconds: 0 })
    await recheck()
    await becomes(account.id, "suspended")
  })

  describe("before they ever came to the store", () => {
    const linking = (customer_id: string, agent_buyer_id: string) =>
      linkAgentBuyer(deps(), {
        program_id: "kuroneko",
        customer_id,
        company_name: "Aozora",
        agent_buyer_id,
        actor: "user_1",
      })
    /** The agent knows a buyer; to the program `kuroneko` he is new. */
    const known = async (decision: "approve" | "decline") => {
      await apply(await suite.newShopper(), "kuroneko-early", KURONEKO_APPLICATION)
      const { ref } = (await suite.kuroneko.state()).buyers.at(-1)!
      await decide(ref, decision, 77_000)
      return ref
    }

    it("are linked by their number there, once, at the agent's limit and without a screening", async () => {
      const ref = await known("approve")
      const shopper = await suite.newShopper()
      const both = await Promise.all([linking(shopper.customer_id, ref), linking(shopper.customer_id, ref)])
      const again = await linking(shopper.customer_id, ref)
      expect(new Set([...both, again].map(({ id }) => id)).size).toBe(1)
      expect(again).toMatchObject({ credit_limit: 77_000, agent_buyer_number: ref, status: "active" })
      expect(await shopper.listProviders()).toContain(KURONEKO)
      expect(await ledgerFindings(suite.staff)).toEqual([])
    })

    it("are asked about again like all others", async () => {
      const ref = await known("approve")
      const shopper = await suite.newShopper()
      const account = await linking(shopper.customer_id, ref)
      await decide(ref, "decline")
      await letDayPass()
      await recheck()
      await becomes(account.id, "suspended")
    })

    it("are not linked when the agent does not know the number, has not approved it, or another has it", async () => {
      const { customer_id } = await suite.newShopper()
      await expect(linking(customer_id, "NOBODY1")).rejects.toMatchObject({
        type: "invalid_data",
        message: expect.stringMatching(/agent_buyer_id.*NOBODY1/),
      })
      await expect(linking(customer_id, "株式")).rejects.toMatchObject({ type: "invalid_data" })
      const declined = await known("decline")
      await expect(linking(customer_id, declined)).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringMatching(/it was declined/),
      })
      const ref = await known("approve")
      await linking(customer_id, ref)
      const other = await suite.newShopper()
      await expect(linking(other.customer_id, ref)).rejects.toMatchObject({ type: "duplicate_error" })
      const { ref: applied, account } = await approved()
      await expect(linking(other.customer_id, applied)).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringMatching(`made account ${account.id}. Use that one; if it is closed`),
      })
    })

    it("are linked under the number of an application that was declined, once the agent has thought better of it", async () => {
      const shopper = await suite.newShopper()
      await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
      const { ref } = (await suite.kuroneko.state()).buyers.at(-1)!
      await decide(ref, "decline")
      await shopper.listProviders()
      await decide(ref, "approve", 66_000)
      const account = await linking(shopper.customer_id, ref)
      await letDayPass()
      await recheck()
      expect(await becomes(account.id, "active")).toMatchObject({ agent_buyer_number: ref })
      expect(await shopper.listProviders()).toContain(KURONEKO)
    })

    it("are not linked while the agent gives no answer, and nothing is written", async () => {
      const { customer_id } = await suite.newShopper()
      await suite.kuroneko.fault({ operation: "AN070", kind: "http_500", times: 1 })
      await expect(linking(customer_id, "KNOWN1")).rejects.toMatchObject({
        message: expect.stringMatching(/try again/),
      })
      expect(await pg()("billing_agent_buyer_registration")).toEqual([])
      expect(await books().readBuyer(customer_id, ["kuroneko"])).toMatchObject([{ account: null }])
    })
  })
})
