import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import type { CreateNotice, OrderRegistrationRecord } from "../../../src/modules/billing-agent/types"
import { cancelOf, shipmentOf } from "./a-notice"
import { anAgentThat, anOrder, billingAgentSuite, makeDue, SCRIPTED } from "./suite"
import { script } from "./scripted-agent"

const REFUSED = { kind: "refused", reason: "invalid_request", code: "C1", message: "No." } as const
const BUSY = { kind: "retryable", code: "R", message: "Busy." } as const
const HAPPENED_AT = "2026-02-03T04:05:06.000Z"
const dispatch = (service: BillingAgentModuleService) => service.dispatchNotices({ limit: 100 })

const deliveryOf = (registration: OrderRegistrationRecord, { fulfillment_id }: CreateNotice): CreateNotice =>
  shipmentOf(registration, {
    key: `delivery:${fulfillment_id}`,
    kind: "delivery",
    fulfillment_id,
    payload: { happened_at: HAPPENED_AT },
  })
const returnOf = (registration: OrderRegistrationRecord): CreateNotice =>
  shipmentOf(registration, {
    key: `return:${registration.id}`,
    kind: "return",
    fulfillment_id: null,
    payload: { happened_at: HAPPENED_AT, amount: 1100, credit_kind: "refund" },
  })

const ABLE = anAgentThat({ delivery_confirmation: true, returns: true, report_within_hours: 48 })

billingAgentSuite("deliveries-and-returns", ABLE, ({ service }) => {
  beforeEach(() => script.reset())
  const noticeOf = async (key: string) => (await service.listBillingAgentNotices({ key }))[0]

  it("tells what has come back or was refunded", async () => {
    const registration = await service.registerOrder(anOrder())
    await service.createNotice(returnOf(registration))
    await dispatch(service)
    expect(script.callsOf("reportReturn")).toMatchObject([
      {
        subject: { number: registration.number },
        detail: { amount: 1100, currency_code: "jpy", kind: "refund", happened_at: new Date(HAPPENED_AT) },
      },
    ])
  })

  it("counts what has come back as in flight until the agent has heard of it", async () => {
    const registration = await service.registerOrder(anOrder({ buyer_number: "B10" }))
    await service.createNotice(returnOf(registration))
    const exposure = () => service.buyerExposure({ agent_id: "agent", buyer_number: "B10" })
    expect(await exposure()).toMatchObject({ in_flight: true })
    await dispatch(service)
    expect(await exposure()).toMatchObject({ in_flight: false })
  })

  it("tells that a parcel arrived, as the agent knows the parcel, and after its shipment", async () => {
    const registration = await service.registerOrder(anOrder())
    const shipment = shipmentOf(registration)
    const delivery = deliveryOf(registration, shipment)
    script.answer("reportShipment", BUSY, { kind: "accepted", value: { agent_shipment_id: "S1" } })
    await service.createNotice(shipment)
    await service.createNotice(delivery)
    await dispatch(service)
    expect(script.callsOf("confirmDelivery")).toHaveLength(0)
    await makeDue(service)
    await dispatch(service)
    expect(script.callsOf("confirmDelivery")).toMatchObject([
      { detail: { tracking_number: "1234", agent_shipment_id: "S1", delivered_at: new Date(HAPPENED_AT) } },
    ])
    expect(await noticeOf(delivery.key)).toMatchObject({ status: "accepted" })
  })

  it("waits with a delivery while the agent knows of no shipment of that parcel", async () => {
    const registration = await service.registerOrder(anOrder())
    const delivery = deliveryOf(registration, shipmentOf(registration))
    await service.createNotice(delivery)
    await dispatch(service)
    expect(script.callsOf("confirmDelivery")).toHaveLength(0)
    expect(await noticeOf(delivery.key)).toMatchObject({ status: "retrying", attempts: 1, unanswered_sends: 0 })
  })

  it("holds no other parcel back", async () => {
    const registration = await service.registerOrder(anOrder())
    const first = shipmentOf(registration)
    script.answer("confirmDelivery", REFUSED)
    script.answer("reportReturn", REFUSED)
    await service.createNotice(first)
    await service.createNotice(deliveryOf(registration, first))
    await service.createNotice(returnOf(registration))
    await dispatch(service)
    const second = shipmentOf(registration)
    await service.createNotice(second)
    await dispatch(service)
    expect(await noticeOf(`delivery:${first.fulfillment_id}`)).toMatchObject({ status: "needs_attention" })
    expect(await noticeOf(`return:${registration.id}`)).toMatchObject({ status: "needs_attention" })
    expect(await noticeOf(second.key)).toMatchObject({ status: "accepted" })
  })

  it("is not told of an order that the agent does not hold any more", async () => {
    const registration = await service.registerOrder(anOrder())
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    await service.createNotice(returnOf(registration))
    await dispatch(service)
    expect(script.callsOf("reportReturn")).toHaveLength(0)
    expect(await noticeOf(`return:${registration.id}`)).toMatchObject({ status: "not_required" })
  })

  it("says until when the agent takes a shipment without harm", async () => {
    const registration = await service.registerOrder(anOrder())
    const notice = shipmentOf(registration, { status: "awaiting_shipment", payload: {} })
    expect(await service.createNotice(notice)).toMatchObject({ deadline_at: null })
    const shipped_at = "2026-02-03T00:00:00.000Z"
    expect(
      await service.queueNotice({ key: notice.key, payload: { tracking_number: "1", shipped_at, amount: 5 } })
    ).toMatchObject({ deadline_at: new Date("2026-02-05T00:00:00.000Z"), parcel_tracking_number: "1" })
    expect(await service.createNotice(shipmentOf(registration, { payload: { shipped_at } }))).toMatchObject({
      deadline_at: new Date("2026-02-05T00:00:00.000Z"),
    })
  })
})

billingAgentSuite("deliveries-and-returns-by-hand", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())
  const noticeOf = async (key: string) => (await service.listBillingAgentNotices({ key }))[0]

  it("tells staff what to do in the agent's own screen, and needs no call", async () => {
    const registration = await service.registerOrder(anOrder())
    const shipment = shipmentOf(registration)
    for (const notice of [shipment, deliveryOf(registration, shipment), returnOf(registration)]) {
      await service.createNotice(notice)
    }
    await dispatch(service)
    expect(await noticeOf(`delivery:${shipment.fulfillment_id}`)).toMatchObject({ status: "not_required" })
    expect(await noticeOf(`return:${registration.id}`)).toMatchObject({
      status: "needs_attention",
      attempts: 0,
      last_answer: {
        kind: "only_by_hand",
        message:
          "The agent takes no returns over its interface. In the agent's own screen lower order " +
          `${registration.number} by 1,100 JPY, then settle this notice by hand.`,
      },
    })
  })
})
