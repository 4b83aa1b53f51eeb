import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { IApiKeyModuleService } from "@medusajs/framework/types"
import endMembershipsJob from "../../../src/jobs/end-memberships"
import purgeApplicationsJob from "../../../src/jobs/purge-applications"
import verifyLedgerJob from "../../../src/jobs/verify-ledger"
import verifyLedgerScript from "../../../src/scripts/verify-ledger"
import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../../fixtures/applications"
import { apply, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import { CONFIDENTIAL } from "../../helpers/confidential"
import { HttpClient, type Answer } from "../../helpers/http"
import { captureLogs, foundIn } from "../../helpers/log-capture"
import { seen } from "../../helpers/parcels"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const ATTENTION = "/admin/trade-credit/attention"
const HOUSE = "pp_deferred-invoice_house"
const KURONEKO = "pp_deferred-invoice_kuroneko"
/** What only an application says: Medusa's own records have names and addresses of their own. */
const APPLIED = [HOUSE_APPLICATION.company_name_kana, HOUSE_APPLICATION.phone, HOUSE_APPLICATION.contact_email]

export const attentionAndPrivacyStories = stories("Attention and privacy", (suite) => {
  const http = () => suite.staff.http
  const pg = () => suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const listed = async (query: object = {}): Promise<Answer[]> => (await http().get(ATTENTION, { ...query })).attention
  const deleted = (customer_id: string) => http().delete(`/admin/customers/${customer_id}`)
  const applications = async (): Promise<Answer[]> => pg()("credit_application").select("*").orderBy("created_at")
  const exported = async (id: string): Promise<Answer> =>
    (await http().get(`/admin/trade-credit/customers/${id}/export`)).export

  describe("what needs attention", () => {
    it("is one list: an order, an application that the agent refused, a ledger that does not come out", async () => {
      const shopper = await suite.newShopper()
      const { account } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
      const order = await shopper.buy({ notebook: 1 }, KURONEKO)
      const { id: fulfillment } = await suite.staff.fulfil(order.id)
      await suite.staff.ship(order.id, fulfillment)
      await seen(suite, "the charge", order.id, ({ charges }) => charges.length === 1)
      const applied = await suite.newShopper()
      const { id: refused } = await apply(applied, "kuroneko", KURONEKO_APPLICATION)
      // As if the agent had refused it for what is the merchant's to mend.
      await pg()("billing_agent_buyer_registration")
        .where({ application_id: refused })
        .update({ state: "refused", next_ask_at: null, last_answer: { reason: "wrong_state", message: "Not now." } })
      await pg()("credit_account").where({ id: account.id }).update({ outstanding_amount: 7 })
      await http().post("/admin/trade-credit/verify-ledger", {})
      const found = await waitFor(
        "all three in the list",
        () => listed(),
        (items) => ["order", "screening", "ledger"].every((kind) => items.some((item) => item.kind === kind))
      )
      const ofOrder = found.find(({ code }) => code === "tracking_missing")
      expect(ofOrder).toEqual({
        id: expect.any(String),
        kind: "order",
        code: "tracking_missing",
        message: expect.stringContaining("without the carrier's number"),
        actions: ["enter_tracking_number"],
        subject: {
          type: "order",
          id: order.id,
          display: `#${order.display_id}`,
          customer_id: expect.stringMatching(/^cus_/),
        },
        since: expect.any(String),
      })
      expect(found.find(({ kind }) => kind === "screening")).toMatchObject({
        code: "buyer_refused",
        subject: { type: "application", id: refused, display: KURONEKO_APPLICATION.company_name },
      })
      const { order: page } = await http().get(`/admin/trade-credit/orders/${order.id}`)
      expect(page.needs_attention.map(({ code }: Answer) => code)).toContain("tracking_missing")
      expect(await listed({ kind: "ledger", agent_id: "kuroneko" })).toEqual([
        expect.objectContaining({
          code: "account_is_last_entry",
          actions: ["repair_finding", "accept_finding"],
          subject: expect.objectContaining({ type: "account", id: account.id }),
        }),
      ])
      expect(await listed({ q: `#${order.display_id}`, program_id: "kuroneko" })).toHaveLength(1)
      expect(await listed({ program_id: "house" })).toEqual([])
      const { summary } = await http().get("/admin/trade-credit/summary")
      const { count } = await http().get(ATTENTION, { limit: 1 })
      expect(summary.needs_attention_count).toBe(count)
      expect(count).toBeGreaterThanOrEqual(2)
    })

    it("refuses what it does not know, and anyone who is not staff", async () => {
      for (const query of [{ kind: "weather" }, { offset: 20_000 }, { colour: "red" }, { q: "\0" }]) {
        await expect(http().get(ATTENTION, query)).rejects.toMatchObject({ status: 400 })
      }
      const shopper = await suite.newShopper()
      await expect(shopper.http.get(ATTENTION)).rejects.toMatchObject({ status: 401 })
    })
  })

  describe("the ledger's proof", () => {
    const tampered = async () => {
      const shopper = await suite.newShopper()
      const account = await openHouseAccount(shopper, suite.staff, 100_000)
      await pg()("credit_account").where({ id: account.id }).update({ outstanding_amount: 5_000 })
      return account
    }

    it("tells in the log, by numbers, what the day's proof found, once, and the script ends with 1", async () => {
      await tampered()
      const logs = captureLogs(suite.container)
      try {
        await Promise.all([verifyLedgerJob(suite.container), verifyLedgerJob(suite.container)])
        await verifyLedgerJob(suite.container)
        const said = logs
          .text()
          .split("\n")
          .filter((line) => line.includes("does not come out"))
        expect(said).toHaveLength(1)
        expect(said[0]).toContain("account_is_last_entry 1 (accounts: 1)")
        await verifyLedgerScript({ container: suite.container, args: [] })
        expect(process.exitCode).toBe(1)
        expect(foundIn(logs.text(), CONFIDENTIAL)).toEqual([])
      } finally {
        logs.stop()
        process.exitCode = undefined
      }
    })

    it("is repaired by a person with a reason, and by no API key", async () => {
      const account = await tampered()
      await http().post("/admin/trade-credit/verify-ledger", { account_id: account.id })
      const [finding] = await listed({ code: "account_is_last_entry" })
      const repair = `/admin/trade-credit/ledger-findings/${finding.id}/repair`
      await expect(http().post(repair, { reason: "  " })).rejects.toMatchObject({
        status: 400,
        body: { details: [expect.objectContaining({ path: "reason" })] },
      })
      const keys = suite.container.resolve<IApiKeyModuleService>(Modules.API_KEY)
      const { token } = await keys.createApiKeys({ title: "Script", type: "secret", created_by: "test" })
      const key = new HttpClient(suite.api, { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` })
      for (const decide of ["repair", "accept", "reopen"].map((way) => repair.replace(/repair$/, way))) {
        await expect(key.post(decide, { reason: "By a script" })).rejects.toMatchObject({
          status: 400,
          body: { code: "person_required" },
        })
      }
      const { finding: repaired } = await http().post(repair, { reason: "Seen with the bookkeeper" })
      expect(repaired).toMatchObject({ decision: "repaired", decided_by: expect.stringMatching(/^user_/) })
      expect(await listed({ kind: "ledger" })).toEqual([])
      const { entries } = await http().get(`/admin/trade-credit/accounts/${account.id}/entries`)
      expect(entries[0]).toMatchObject({ amount: 0, reason: "Seen with the bookkeeper", actor: repaired.decided_by })
      for (const way of ["accept", "reopen"]) {
        await expect(
          http().post(`/admin/trade-credit/ledger-findings/crfind_none/${way}`, { reason: "x" })
        ).rejects.toMatchObject({ status: 404 })
      }
    })

    it("is accepted by a person with a reason, listed as such, and put back", async () => {
      const account = await tampered()
      await http().post("/admin/trade-credit/verify-ledger", { account_id: account.id })
      const code = "account_is_last_entry"
      const [finding] = await listed({ code })
      const decide = (way: string, reason: string) =>
        http().post(`/admin/trade-credit/ledger-findings/${finding.id}/${way}`, { reason })
      await decide("accept", "Seen with the bookkeeper")
      expect(await listed({ code })).toEqual([])
      expect(await listed({ code, accepted: "true" })).toMatchObject([
        { id: finding.id, actions: ["reopen_finding"], accepted: { reason: "Seen with the bookkeeper" } },
      ])
      expect(await listed({ kind: "screening", accepted: "true" })).toEqual([])
      const { finding: waiting } = await decide("reopen", "It was another company")
      expect(await listed({ code })).toMatchObject([{ id: waiting.id }])
      const { history } = await http().get(`/admin/trade-credit/accounts/${account.id}/history`)
      expect(history.slice(0, 2)).toMatchObject([
        { kind: "finding_reopened", reason: "It was another company" },
        { kind: "finding_accepted", reason: "Seen with the bookkeeper" },
      ])
    })
  })

  describe("people's data", () => {
    it("are handed out on request, and are gone once the customer is deleted", async () => {
      const shopper = await suite.newShopper()
      const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
      const [{ customer_id }] = await applications()
      const held = await exported(customer_id)
      expect(held).toMatchObject({
        customer_id,
        applications: [
          { id, data: HOUSE_APPLICATION, consents: [{ id: "credit_check", customer_id }], status: "under_review" },
        ],
        memberships: [],
        orders: [],
        accounts: [],
        receipts: [],
        deletion: null,
        at_agents: { buyers: [], orders: [], parcels: [] },
      })
      const { application: seen } = await http().get(`/admin/trade-credit/applications/${id}`)
      const taken = { status: "under_review", exported: true, actor: expect.stringMatching(/^user_/) }
      expect(seen.history.at(-1)).toMatchObject(taken)
      await deleted(customer_id)
      const [row] = await waitFor("the data to be gone", applications, ([one]) => one.purged_at !== null)
      expect(foundIn(JSON.stringify(row), [...CONFIDENTIAL, ...APPLIED, customer_id])).toEqual([])
      expect(row).toMatchObject({ id, status: "withdrawn", program_id: "house" })
      expect(await exported(customer_id)).toMatchObject({ applications: [], memberships: [] })
      const { application } = await http().get(`/admin/trade-credit/applications/${id}`)
      expect(application).toMatchObject({ id, data: {}, company_name: "" })
      // That it was looked at was no change of state, and does not become one.
      expect(application.history.map(({ status }: Answer) => status)).toEqual([
        "submitted",
        "under_review",
        "withdrawn",
      ])
    })

    it("stay while the account owes, which the list says, and end by the nightly job, also when no event told", async () => {
      const shopper = await suite.newShopper()
      const account = await openHouseAccount(shopper, suite.staff, 100_000)
      const order = await shopper.buy({ notebook: 1 }, HOUSE)
      const [{ customer_id }] = await applications()
      // As if Medusa's event had got lost.
      await pg()("customer").where({ id: customer_id }).update({ deleted_at: new Date() })
      await endMembershipsJob(suite.container)
      expect(await listed({ kind: "privacy" })).toEqual([
        expect.objectContaining({ code: "deletion_waits", actions: ["settle_open_order"] }),
      ])
      const held = await exported(customer_id)
      expect(held.memberships).toMatchObject([{ account_id: account.id, ended_at: expect.any(String) }])
      expect(held.orders).toMatchObject([{ order_id: order.id }])
      expect(held.applications[0].data).toEqual(HOUSE_APPLICATION)
      await suite.staff.cancelOrder(order.id)
      await waitFor(
        "the hold to be released",
        () => pg()("credit_hold").where({ status: "open" }),
        (holds: Answer[]) => holds.length === 0
      )
      await purgeApplicationsJob(suite.container)
      expect(await listed({ kind: "privacy" })).toEqual([])
      expect((await applications())[0].purged_at).not.toBeNull()
    })

    it("are reached by no linked field, and are in no workflow's stored input", async () => {
      const shopper = await suite.newShopper()
      await openHouseAccount(shopper, suite.staff, 100_000)
      await shopper.buy({ notebook: 1 }, HOUSE)
      const [{ customer_id }] = await applications()
      const names = ["credit_application", "credit_applications", "trade_credit", "creditApplication", "application"]
      const ways = names.flatMap((name) => [`id,*${name}`, `id,${name}.*`, `id,${name}.data`, `+${name}.data`])
      for (const fields of ways) {
        for (const path of [`/admin/customers/${customer_id}`, "/admin/customers", "/admin/orders"]) {
          const answer = await http()
            .get(path, { fields })
            .catch((error: Error) => error.message)
          expect(foundIn(JSON.stringify(answer), APPLIED)).toEqual([])
        }
      }
      const executions = await pg()("workflow_execution").select("*")
      // Those of the approval and the purchase: without any there would be nothing to look through.
      expect(executions.length).toBeGreaterThan(0)
      expect(executions.map(({ workflow_id }: Answer) => workflow_id)).toContain("complete-cart")
      expect(foundIn(JSON.stringify(executions), APPLIED)).toEqual([])
      expect((await applications())[0].data).toMatchObject({ phone: HOUSE_APPLICATION.phone })
    })
  })
})
