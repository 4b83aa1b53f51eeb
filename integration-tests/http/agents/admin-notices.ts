import type { IOrderModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import { BILLING_AGENT_MODULE } from "../../../src/modules/billing-agent/types"
import { summariseOverdueNotices } from "../../../src/workflows/notice-summary/summarise-overdue-notices"
import { openKuronekoAccount } from "../../helpers/account"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

export const adminNoticesStories = stories("admin notices", (suite) => {
  const agents = (): BillingAgentModuleService => suite.container.resolve(BILLING_AGENT_MODULE)

  /** A shipment whose slip number the agent's rules refuse before anything is sent. */
  async function refusedNotice(serial = 1, shipped_at = new Date()) {
    const billingAgents = agents()
    const registration = await billingAgents.createBillingAgentOrderRegistrations({
      agent_id: "kuroneko",
      program_id: "kuroneko",
      account_order_id: `acor_${serial}`,
      order_id: `order_${serial}`,
      number: `K${serial}-1`,
      attempt: 1,
      buyer_number: "B1",
      amount: 1100,
      currency_code: "jpy",
      state: "approved",
      request: {},
    })
    const { id } = await billingAgents.createNotice({
      key: `shipment:ful_${serial}`,
      kind: "shipment",
      agent_id: "kuroneko",
      program_id: "kuroneko",
      account_order_id: `acor_${serial}`,
      order_id: `order_${serial}`,
      registration_id: registration.id,
      fulfillment_id: `ful_${serial}`,
      status: "queued",
      payload: { tracking_number: "123456789012", amount: 1100, shipped_at: shipped_at.toISOString() },
    })
    await billingAgents.dispatchNotices({ limit: 10, account_order_id: `acor_${serial}` })
    // The job may have been quicker, and be just at it.
    await waitFor(
      "the refusal",
      async () => (await billingAgents.listNotices(`acor_${serial}`))[0].status,
      (status) => status === "needs_attention"
    )
    return id
  }

  /** The agent reviews the orders anew: their shipments stay queued, whenever the job that sends them runs. */
  async function holdWhatIsQueued() {
    const registrations = await agents().listBillingAgentOrderRegistrations({})
    await agents().updateBillingAgentOrderRegistrations(
      registrations.map(({ id }) => ({ id, state: "pending_review" }))
    )
  }

  it("shows a refused notice on the board, with what to do, and takes the correction", async () => {
    const id = await refusedNotice()
    const { http } = suite.staff

    const board = await http.get("/admin/trade-credit/notices", { status: "needs_attention", agent_id: "kuroneko" })
    expect(board).toMatchObject({
      count: 1,
      offset: 0,
      limit: 20,
      notices: [
        {
          id,
          kind: "shipment",
          status: "needs_attention",
          order_id: "order_1",
          fulfillment_id: "ful_1",
          tracking_number: "123456789012",
          amount: 1100,
          amount_at_risk: 1100,
          is_overdue: false,
          number: "K1-1",
          last_answer: { kind: "invalid", field: "tracking_number" },
          actions: ["retry", "withdraw", "settle_by_hand"],
        },
      ],
    })
    expect(board.notices[0]).not.toHaveProperty("claim_owner")
    const found = async (query: object) => (await http.get("/admin/trade-credit/notices", { ...query })).notices
    expect(await found({ order_id: "order_2" })).toEqual([])
    for (const q of ["order_1", "123456789012", "1234-5678-9012", "１２３４ー５６７８ー９０１２ "]) {
      expect(await found({ q, fields: "id" })).toEqual([{ id }])
    }
    expect(await found({ q: "order_1", status: "accepted" })).toEqual([])
    expect(await found({ q: "%" })).toEqual([])
    const newer = await refusedNotice(2)
    expect(await found({ order: "created_at", fields: "id" })).toEqual([{ id }, { id: newer }])
    expect(await found({ order: "-created_at", fields: "id" })).toEqual([{ id: newer }, { id }])

    const mistyped = http.post(`/admin/trade-credit/notices/${id}/retry`, { tracking_number: "123456789014" })
    await expect(mistyped).rejects.toMatchObject({ status: 400, body: { details: [{ path: "tracking_number" }] } })
    await holdWhatIsQueued()
    const { notice } = await http.post(`/admin/trade-credit/notices/${id}/retry`, { tracking_number: "123456789013" })
    expect(notice).toMatchObject({ id, status: "queued", tracking_number: "123456789013", attempts: 0, amount: 1100 })
  })

  it("finds an order's notices by its number on Medusa's pages, by the agent's, and each notice by its id", async () => {
    const id = await refusedNotice(1)
    await refusedNotice(2)
    const orders: IOrderModuleService = suite.container.resolve(Modules.ORDER)
    const { id: order_id, display_id } = await orders.createOrders({ currency_code: "jpy" })
    await agents().updateBillingAgentNotices({ id, order_id })
    const found = async (q: string) =>
      (await suite.staff.http.get("/admin/trade-credit/notices", { q, fields: "id" })).notices
    for (const q of [`#${display_id}`, `${display_id}`, ` ＃${display_id} `, order_id, "K1-1", id]) {
      expect(await found(q)).toEqual([{ id }])
    }
    for (const q of [`#${display_id + 1}`, "K1", "999999999"]) {
      expect(await found(q)).toEqual([])
    }
  })

  const DAYS_AGO = new Date(Date.now() - 20 * 86_400_000)
  const figures = async () => (await suite.staff.http.get("/admin/trade-credit/summary")).summary.shipments_to_report

  it("counts what is at risk and what is late, and says it once a day in the dashboard", async () => {
    expect(await figures()).toEqual([])
    await refusedNotice(1)
    await refusedNotice(2, DAYS_AGO)
    expect(await figures()).toMatchObject([
      {
        agent_id: "kuroneko",
        currency_code: "jpy",
        notices_count: 2,
        amount_at_risk: 2200,
        overdue_count: 1,
        overdue_amount: 1100,
        needs_attention_count: 2,
        oldest_shipped_at: DAYS_AGO.toISOString(),
      },
    ])
    const { http } = suite.staff
    const late = await http.get("/admin/trade-credit/notices", { overdue: "true" })
    expect(late).toMatchObject({ count: 1, notices: [{ order_id: "order_2", is_overdue: true }] })
    expect(await http.get("/admin/trade-credit/notices", { overdue: "false" })).toMatchObject({ count: 2 })

    const noonInJapan = new Date("2026-03-02T03:00:00Z")
    expect(await summariseOverdueNotices(suite.container, new Date("2026-03-01T20:00:00Z"))).toBe(0)
    const told = await Promise.all([1, 2].map(() => summariseOverdueNotices(suite.container, noonInJapan)))
    expect(Math.max(...told)).toBe(1)
    await summariseOverdueNotices(suite.container, noonInJapan)
    const { notifications } = await http.get("/admin/notifications", { channel: "feed" })
    // The hourly job may have told today's as well.
    const ofThatDay = notifications.filter(({ data }: { data: { day: string } }) => data.day === "2026-03-02")
    expect(ofThatDay).toMatchObject([{ data: { description: "kuroneko: 1 (1100 JPY)" } }])
    // The next day it is said again.
    expect(await summariseOverdueNotices(suite.container, new Date("2026-03-03T03:00:00Z"))).toBe(1)
  })

  it("a notice that staff have settled at the agent is done, and says who did it", async () => {
    const id = await refusedNotice()
    const { http } = suite.staff
    const body = { settled_by_hand: true, note: "Entered in the agent's screen" }
    const { notice } = await http.post(`/admin/trade-credit/notices/${id}/withdraw`, body)
    expect(notice).toMatchObject({ id, status: "accepted", settled_by: expect.any(String), actions: ["withdraw"] })
    expect(await figures()).toEqual([])
  })

  it("a notice that never reached the agent is withdrawn", async () => {
    const id = await refusedNotice()
    const { notice } = await suite.staff.http.post(`/admin/trade-credit/notices/${id}/withdraw`, {})
    // Its goods have left, so it can be told anew.
    expect(notice).toMatchObject({ id, status: "withdrawn", actions: ["retry"] })
  })

  it("several are sent again at once, in their order, and each is answered for; again, nothing more happens", async () => {
    const first = await refusedNotice(1)
    const second = await refusedNotice(2)
    await holdWhatIsQueued()
    const { http } = suite.staff
    const ids = [second, "bano_none", first]
    const retry = () => http.post("/admin/trade-credit/notices/retry", { ids })
    const none = { id: "bano_none", outcome: "not_found", refusal: null, message: expect.stringContaining("bano_none") }
    expect(await retry()).toEqual({
      results: [
        { id: second, outcome: "queued", refusal: null, message: null },
        none,
        { id: first, outcome: "queued", refusal: null, message: null },
      ],
    })
    const list = (query: object) => http.get("/admin/trade-credit/notices", { ...query })
    const { notices } = await list({ id: [first, second], fields: "id,status" })
    expect(notices.map(({ status }: { status: string }) => status)).toEqual(["queued", "queued"])
    expect((await retry()).results).toMatchObject([
      { id: second, outcome: "refused", refusal: "notice_queued" },
      none,
      { id: first, outcome: "refused", refusal: "notice_queued" },
    ])
  })

  it("several are settled by hand or withdrawn at once, and what was done already is said", async () => {
    const [first, second, third] = [await refusedNotice(1), await refusedNotice(2), await refusedNotice(3)]
    const { http } = suite.staff
    const withdraw = (body: object) => http.post("/admin/trade-credit/notices/withdraw", body)
    const settled = { settled_by_hand: true, note: "Entered on the agent's screen" }
    const atRisk = async () => (await http.get("/admin/trade-credit/notices", { at_risk: "true" })).count
    expect(await atRisk()).toBe(3)
    expect((await withdraw({ ids: [first, second], ...settled })).results).toMatchObject([
      { id: first, outcome: "settled" },
      { id: second, outcome: "settled" },
    ])
    expect((await withdraw({ ids: [first], ...settled })).results).toMatchObject([
      { id: first, outcome: "refused", refusal: "notice_accepted" },
    ])
    for (const ids of [[third], [third]]) {
      expect((await withdraw({ ids })).results).toMatchObject([{ id: third, outcome: "withdrawn", message: null }])
    }
    expect(await atRisk()).toBe(0)
  })

  it("shows each agent with what waits for it", async () => {
    await refusedNotice()
    const { agents: shown } = await suite.staff.http.get("/admin/trade-credit/agents")
    expect(shown).toMatchObject([
      { id: "in_house", label: "Your own book", backlog: { waiting: 0, needs_attention: 0 } },
      {
        id: "kuroneko",
        label: "Kuroneko Kakebarai",
        capabilities: { shipment: "slip" },
        backlog: { waiting: 0, needs_attention: 1 },
        // The fault was found here, so the agent has said nothing yet.
        last_contact_at: null,
      },
    ])
    expect(shown[1]).toMatchObject({ breaker: "closed", failures_in_row: 0, retry_at: null, last_failure: null })

    const before = Date.now()
    await openKuronekoAccount(await suite.newShopper(), suite.kuroneko, 1_000)
    const { agents: after } = await suite.staff.http.get("/admin/trade-credit/agents", { fields: "id,last_contact_at" })
    expect(after).toEqual([
      { id: "in_house", last_contact_at: null },
      { id: "kuroneko", last_contact_at: expect.any(String) },
    ])
    expect(Date.parse(after[1].last_contact_at)).toBeGreaterThanOrEqual(before)
  })

  it("tests the connection to an agent, and says what is wrong with it", async () => {
    const test = (id: string) => suite.staff.http.post(`/admin/trade-credit/agents/${id}/test-connection`, {})
    expect(await test("kuroneko")).toEqual({
      test: { outcome: "ok", took_ms: expect.any(Number), tested_at: expect.any(String), message: null },
    })
    await suite.kuroneko.fault({ operation: "AN050", kind: "garbage", times: 1 })
    expect((await test("kuroneko")).test).toMatchObject({
      outcome: "garbage",
      message: expect.stringContaining("AN050"),
    })
    await suite.kuroneko.fault({ operation: "AN050", kind: "refuse", times: 1, code: "E040001" })
    expect((await test("kuroneko")).test.outcome).toBe("credentials")
    expect((await test("in_house")).test.outcome).toBe("not_testable")
    await expect(test("nobody")).rejects.toMatchObject({ status: 404 })
    const { agents: tested } = await suite.staff.http.get("/admin/trade-credit/agents")
    expect(tested[1]).toMatchObject({
      may_be_tested: true,
      programs: expect.arrayContaining([expect.objectContaining({ id: "kuroneko" })]),
      recent_failures: [
        { operation: "testConnection", kind: "refused", code: "E040001" },
        { operation: "testConnection", kind: "unknown", code: null },
      ],
    })
    expect(await test("kuroneko")).toMatchObject({ test: { outcome: "ok" } })
  })

  it.each([
    ["get", "/admin/trade-credit/notices?status=lost", undefined, 400],
    ["get", "/admin/trade-credit/notices?limit=0", undefined, 400],
    ["get", "/admin/trade-credit/notices?order=payload", undefined, 400],
    ["get", "/admin/trade-credit/notices?q=%00", undefined, 400],
    ["get", "/admin/trade-credit/notices?order_id=%00", undefined, 400],
    ["post", "/admin/trade-credit/notices/%00/retry", {}, 404],
    ["post", "/admin/trade-credit/notices/bano_none/retry", { tracking_number: "\ud800" }, 400],
    ["post", "/admin/trade-credit/notices/bano_none/retry", {}, 404],
    ["post", "/admin/trade-credit/notices/bano_none/retry", { amount: 1 }, 400],
    ["post", "/admin/trade-credit/notices/bano_none/retry", { carrier_code: "pigeon" }, 400],
    ["post", "/admin/trade-credit/notices/bano_none/withdraw", {}, 404],
    ["post", "/admin/trade-credit/notices/bano_none/withdraw", { settled_by_hand: "yes" }, 400],
    ["get", "/admin/trade-credit/notices?kind=letter", undefined, 400],
    ["post", "/admin/trade-credit/notices/retry", {}, 400],
    ["post", "/admin/trade-credit/notices/retry", { ids: [] }, 400],
    ["post", "/admin/trade-credit/notices/retry", { ids: Array.from({ length: 101 }, () => "bano_none") }, 400],
    ["post", "/admin/trade-credit/notices/retry", { ids: ["bano_none"], tracking_number: "1" }, 400],
    ["post", "/admin/trade-credit/notices/withdraw", { ids: ["bano_none"], settled_by_hand: "yes" }, 400],
    ["get", "/admin/trade-credit/notices?overdue=maybe", undefined, 400],
  ] as const)("%s %s %j is answered with %i", async (method, path, body, status) => {
    const request = suite.staff.http[method](path, body)
    await expect(request).rejects.toMatchObject({ status })
  })

  it("is for staff only", async () => {
    await expect(suite.api.get("/admin/trade-credit/notices")).rejects.toMatchObject({ response: { status: 401 } })
  })
})
