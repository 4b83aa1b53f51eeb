import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import type { OrderRegistrationRecord } from "../../../src/modules/billing-agent/types"
import { cancelOf, shipmentOf } from "./a-notice"
import { script } from "./scripted-agent"
import { anOrder, billingAgentSuite, makeDue, SCRIPTED } from "./suite"

const LOST = { kind: "unknown", message: "no answer" } as const
const DUPLICATE = { kind: "duplicate", code: "A020004", message: "The number is taken." } as const
const dispatch = (service: BillingAgentModuleService) => service.dispatchNotices({ limit: 100 })

billingAgentSuite("cancellations", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())
  const noticeOf = async (key: string) => (await service.listBillingAgentNotices({ key }))[0]
  const stateOf = async ({ account_order_id }: OrderRegistrationRecord) =>
    (await service.listOrderRegistrations(account_order_id)).map(({ state }) => state)

  it("cancels at the agent, and the registration with it", async () => {
    const registration = await service.registerOrder(anOrder())
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(script.callsOf("cancelOrder")).toHaveLength(1)
    expect(await stateOf(registration)).toEqual(["cancelled"])
    expect(await noticeOf(`order_cancel:${registration.id}`)).toMatchObject({ status: "accepted" })
  })

  it("needs no call for what never reached the agent", async () => {
    script.answer("registerOrder", { kind: "retryable", code: "R", message: "Busy." })
    const registration = await service.registerOrder(anOrder())
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(script.callsOf("cancelOrder")).toHaveLength(0)
    expect(await stateOf(registration)).toEqual(["cancelled"])
  })

  it("never cancels a stranger's order that has the same number", async () => {
    script.answer("registerOrder", DUPLICATE)
    const registration = await service.registerOrder(anOrder())
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(script.callsOf("cancelOrder")).toHaveLength(0)
    expect(await stateOf(registration)).toEqual(["cancelled"])
  })

  const MISSING = { kind: "refused", reason: "not_found", code: "B020004", message: "No such order." } as const

  it.each([
    ["the agent has it", { kind: "accepted" }],
    ["the agent has nothing of it", MISSING],
  ] as const)("cancels an order without an answer, and is done when %s", async (_, answer) => {
    script.answer("registerOrder", LOST)
    script.answer("cancelOrder", answer)
    const registration = await service.registerOrder(anOrder({ buyer_number: "B8" }))
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(script.calls.map(({ operation }) => operation)).toEqual(["registerOrder", "cancelOrder"])
    expect(await noticeOf(`order_cancel:${registration.id}`)).toMatchObject({ status: "accepted" })
    expect(await service.listOrderRegistrations(registration.account_order_id)).toMatchObject([
      { state: "cancelled", may_be_at_agent: false },
    ])
    expect(await service.buyerExposure({ agent_id: "agent", buyer_number: "B8" })).toMatchObject({ in_flight: false })
  })

  it("is not held back by a shipment notice that cannot go because the agent declined", async () => {
    script.answer("registerOrder", LOST, { kind: "refused", reason: "declined", code: "G55", message: "No." })
    const registration = await service.registerOrder(anOrder())
    await service.createNotice(shipmentOf(registration))
    await service.resolveOrder({ id: registration.id, order: anOrder().order, deadline_ms: 1_000 })
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(await noticeOf(`order_cancel:${registration.id}`)).toMatchObject({ status: "accepted" })
    expect(script.callsOf("reportShipment")).toHaveLength(0)
  })

  it("is a person's when the agent knows nothing of an order that it had approved", async () => {
    const registration = await service.registerOrder(anOrder())
    script.answer("cancelOrder", MISSING)
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(await noticeOf(`order_cancel:${registration.id}`)).toMatchObject({ status: "needs_attention" })
  })

  it("clears up an order that was declined after a send without an answer", async () => {
    const input = anOrder()
    script.answer("registerOrder", LOST, { kind: "refused", reason: "over_limit", code: "G55", message: "No." })
    const { id } = await service.registerOrder(input)
    const declined = await service.resolveOrder({ id, order: input.order, deadline_ms: 2_000 })
    await service.createNotice(cancelOf(declined))
    await dispatch(service)
    expect(script.callsOf("cancelOrder")).toHaveLength(1)
    expect(await service.listOrderRegistrations(input.account_order_id)).toMatchObject([
      { state: "declined", may_be_at_agent: false },
    ])
  })

  it("cancels nothing when it was declined at once", async () => {
    script.answer("registerOrder", { kind: "refused", reason: "over_limit", code: "G55", message: "No." })
    const registration = await service.registerOrder(anOrder())
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(script.callsOf("cancelOrder")).toHaveLength(0)
    expect(await noticeOf(`order_cancel:${registration.id}`)).toMatchObject({ status: "accepted" })
  })

  it("does not overtake the registration that is being sent right now", async () => {
    let finish: (answer: unknown) => void = () => undefined
    script.answer("registerOrder", () => new Promise((resolve) => (finish = resolve)))
    const input = anOrder()
    const registering = service.registerOrder(input)
    while (script.callsOf("registerOrder").length === 0) {
      await new Promise(setImmediate)
    }
    const [sending] = await service.listOrderRegistrations(input.account_order_id)
    await service.createNotice(cancelOf(sending))
    await dispatch(service)
    expect(script.callsOf("cancelOrder")).toHaveLength(0)

    finish({ kind: "accepted", value: { state: "approved" } })
    await registering
    await makeDue(service)
    await dispatch(service)
    expect(await stateOf(sending)).toEqual(["cancelled"])
  })

  it("is not held back by a slip that was withdrawn too late", async () => {
    const registration = await service.registerOrder(anOrder())
    const shipment = shipmentOf(registration)
    await service.createNotice(shipment)
    await dispatch(service)
    await service.withdrawNotice({ key: shipment.key })
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(await noticeOf(`order_cancel:${registration.id}`)).toMatchObject({ status: "accepted" })
  })

  it("stands although the agent's approval is heard while it is under way", async () => {
    script.answer("registerOrder", { kind: "accepted", value: { state: "pending_review" } })
    const registration = await service.registerOrder(anOrder())
    script.answer("cancelOrder", async () => {
      await service.updateBillingAgentOrderRegistrations({ id: registration.id, state: "approved" })
      return { kind: "accepted" }
    })
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    expect(await stateOf(registration)).toEqual(["cancelled"])
  })

  it("counts as in flight until the agent has confirmed it", async () => {
    const registration = await service.registerOrder(anOrder({ buyer_number: "B9" }))
    await service.createNotice(cancelOf(registration))
    const exposure = () => service.buyerExposure({ agent_id: "agent", buyer_number: "B9" })
    expect(await exposure()).toMatchObject({ in_flight: true })
    await dispatch(service)
    expect(await exposure()).toEqual({ in_flight: false, approved: [], undecided: [] })
  })
})
