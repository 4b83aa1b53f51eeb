import path from "node:path"
import { startSimulators, TEST_PASSWORD, TEST_TRADER_CODE, type RunningSimulators } from "../../../src/testing"
import { anApplication } from "../../fixtures/kuroneko-application"
import { Simulator } from "../../helpers/simulator"
import { shipmentOf } from "./a-notice"
import { anOrder, billingAgentSuite, makeDue } from "./suite"

const SLIP = "123456789013"
const OTHER_SLIP = "444413758703"
const KURONEKO = {
  id: "kuroneko",
  resolve: path.join(__dirname, "../../../src/agents/kuroneko-kakebarai"),
  options: {
    traderCode: TEST_TRADER_CODE,
    password: TEST_PASSWORD,
    baseUrl: "http://localhost:9981/kuroneko-kakebarai",
  },
}

billingAgentSuite("kuroneko", KURONEKO, ({ service }) => {
  let running: RunningSimulators
  const simulator = new Simulator("http://localhost:9981", "kuroneko-kakebarai")

  beforeAll(async () => {
    running = await startSimulators({ port: 9981 })
  })
  afterAll(() => running.close())
  beforeEach(() => simulator.reset())

  const approvedBuyer = async () => {
    const opened = await service.openBuyer({
      agent_id: "kuroneko",
      program_id: "test",
      application_id: "app_1",
      number_prefix: "DI",
    })
    const sent = await service.sendBuyer({ id: opened.id, data: anApplication(), deadline_ms: 5_000 })
    expect(sent.state).toBe("under_review")
    await simulator.decide({ kind: "buyer", ref: opened.number, decision: "approve", credit_limit: 100_000 })
    const asked = await service.askBuyer({ id: opened.id, deadline_ms: 5_000, min_interval_seconds: 0 })
    expect(asked).toMatchObject({ state: "approved", credit_limit: 100_000 })
    return opened.number
  }
  const kuronekoOrder = async () => anOrder({ agent_id: "kuroneko", buyer_number: await approvedBuyer() })
  const noticeAbout = (registration: { id: string; account_order_id: string }, kind: "shipment" | "order_cancel") =>
    service.createNotice({
      key: `${kind}:1`,
      kind,
      agent_id: "kuroneko",
      program_id: "test",
      account_order_id: registration.account_order_id,
      order_id: null,
      registration_id: registration.id,
      fulfillment_id: kind === "shipment" ? "ful_1" : null,
      status: "queued",
      payload: kind === "shipment" ? { tracking_number: SLIP, amount: 1100 } : {},
    })

  it.each(["timeout_before", "timeout_after", "http_500"])("has one order after %s on AN010", async (kind) => {
    const input = await kuronekoOrder()
    await simulator.fault({ operation: "AN010", kind, times: 1 })

    const unanswered = await service.registerOrder(input)
    expect(unanswered.state).toBe("unknown")
    const resolved = await service.resolveOrder({ id: unanswered.id, order: input.order, deadline_ms: 5_000 })

    expect(resolved).toMatchObject({ state: "approved", number: unanswered.number })
    expect(await simulator.state()).toMatchObject({
      buyers: [{ used: 1100 }],
      orders: [{ ref: unanswered.number, amount: 1100, status: "approved" }],
    })
  })

  it.each(["timeout_before", "timeout_after", "http_500"])(
    "has the slip exactly once after %s on AN030",
    async (kind) => {
      const registration = await service.registerOrder(await kuronekoOrder())
      await noticeAbout(registration, "shipment")
      await simulator.fault({ operation: "AN030", kind, times: 1 })

      await service.dispatchNotices({ limit: 10 })
      expect(await service.listNotices(registration.account_order_id)).toMatchObject([{ status: "retrying" }])
      await makeDue(service)
      await service.dispatchNotices({ limit: 10 })

      expect(await service.listNotices(registration.account_order_id)).toMatchObject([
        { status: "accepted", attempts: 2 },
      ])
      expect((await simulator.state()).orders).toMatchObject([{ shipments: [{ slip: SLIP, status: "registered" }] }])
    }
  )

  const FAULTS = ["timeout_before", "timeout_after", "http_500", "garbage"]
  it.each(FAULTS.flatMap((kind) => ["AN030", "AN040"].map((operation) => [kind, operation])))(
    "has only the corrected slip after %s on %s",
    async (kind, operation) => {
      const registration = await service.registerOrder(await kuronekoOrder())
      const wrong = shipmentOf(registration, { payload: { tracking_number: SLIP, amount: 1100 } })
      const right = {
        ...wrong,
        key: `${wrong.key}:2`,
        revision: 2,
        payload: { tracking_number: OTHER_SLIP, amount: 1100 },
      }
      await simulator.fault({ operation, kind, times: 1 })
      await service.createNotice(wrong)
      await service.dispatchNotices({ limit: 10 })
      await service.withdrawNotice({ key: wrong.key })
      await service.createNotice(right)
      for (let round = 0; round < 3; round += 1) {
        await makeDue(service)
        await service.dispatchNotices({ limit: 10 })
      }

      expect((await simulator.state()).orders).toMatchObject([
        { shipments: [{ slip: OTHER_SLIP, status: "registered" }] },
      ])
      const notices = await service.listNotices(registration.account_order_id)
      expect(notices.map(({ kind, status }) => [kind, status]).sort()).toEqual([
        ["shipment", "accepted"],
        ["shipment", "withdrawn"],
        ["shipment_cancel", "accepted"],
      ])
    }
  )

  it("leaves to a person what the agent has settled before it could be taken back", async () => {
    const registration = await service.registerOrder(await kuronekoOrder())
    const notice = shipmentOf(registration, { payload: { tracking_number: SLIP, amount: 1100 } })
    await service.createNotice(notice)
    await service.dispatchNotices({ limit: 10 })
    await simulator.advanceClock(86_400)
    await service.withdrawNotice({ key: notice.key })
    await service.dispatchNotices({ limit: 10 })

    const [back] = await service.listBillingAgentNotices({ kind: "shipment_cancel" })
    expect(back).toMatchObject({ status: "needs_attention", last_answer: { code: "D030005" } })
    expect((await simulator.state()).orders).toMatchObject([{ shipments: [{ slip: SLIP, status: "settled" }] }])
  })

  it("is not told another carrier's number", async () => {
    const registration = await service.registerOrder(await kuronekoOrder())
    await service.createNotice(
      shipmentOf(registration, { payload: { carrier_code: "dhl", tracking_number: "3318810025", amount: 1100 } })
    )
    await service.dispatchNotices({ limit: 10 })
    expect(await service.listNotices(registration.account_order_id)).toMatchObject([
      { status: "needs_attention", last_answer: { field: "carrier_code", message: expect.stringMatching(/DHL/) } },
    ])
    expect((await simulator.requests()).some(({ operation }) => operation === "AN030")).toBe(false)
  })

  it.each(["timeout_before", "timeout_after"])("cancels once after %s on AN020", async (kind) => {
    const registration = await service.registerOrder(await kuronekoOrder())
    await noticeAbout(registration, "order_cancel")
    await simulator.fault({ operation: "AN020", kind, times: 1 })

    await service.dispatchNotices({ limit: 10 })
    await makeDue(service)
    await service.dispatchNotices({ limit: 10 })

    expect(await service.listOrderRegistrations(registration.account_order_id)).toMatchObject([{ state: "cancelled" }])
    expect(await simulator.state()).toMatchObject({ buyers: [{ used: 0 }], orders: [{ status: "cancelled" }] })
  })

  it.each(["timeout_before", "timeout_after"])(
    "leaves nothing there when it is given up after %s on AN010",
    async (kind) => {
      const input = await kuronekoOrder()
      await simulator.fault({ operation: "AN010", kind, times: 1 })
      const lost = await service.registerOrder(input)
      expect(lost).toMatchObject({ state: "unknown", may_be_at_agent: true })
      await noticeAbout(lost, "order_cancel")
      await service.dispatchNotices({ limit: 10 })

      expect(await service.listNotices(input.account_order_id)).toMatchObject([{ status: "accepted" }])
      expect(await service.listOrderRegistrations(input.account_order_id)).toMatchObject([
        { state: "cancelled", may_be_at_agent: false },
      ])
      expect((await simulator.state()).buyers).toMatchObject([{ used: 0 }])
      expect((await simulator.requests()).filter(({ operation }) => operation === "AN010")).toHaveLength(1)
    }
  )

  it("has one buyer after a lost answer to the application", async () => {
    const input = { agent_id: "kuroneko", program_id: "test", application_id: "app_2", number_prefix: "DI" }
    const { id, number } = await service.openBuyer(input)
    await simulator.fault({ operation: "AN060", kind: "timeout_after", times: 1 })
    const send = () => service.sendBuyer({ id, data: anApplication(), deadline_ms: 5_000 })
    expect(await send()).toMatchObject({ state: "unknown" })
    expect(await send()).toMatchObject({ state: "under_review" })
    expect((await simulator.state()).buyers).toMatchObject([{ ref: number }])
  })

  it("asks for a correction before anything is sent, naming the field", async () => {
    const input = await kuronekoOrder()
    const nameless = { ...input.order.lines[0], name: " " }
    const tooDear = { ...input.order, total_amount: 12_000_000, tax_amount: 1_000_000, lines: [nameless] }
    const registration = await service.registerOrder({ ...input, order: tooDear })
    expect(registration).toMatchObject({
      state: "needs_attention",
      last_answer: { kind: "invalid", field: "tax_amount", message: expect.stringMatching(/tax .* no name/) },
    })
    expect((await simulator.requests()).some(({ operation }) => operation === "AN010")).toBe(false)

    expect(await service.registerOrder(input)).toMatchObject({ state: "approved", amount: 1100 })
  })
})
