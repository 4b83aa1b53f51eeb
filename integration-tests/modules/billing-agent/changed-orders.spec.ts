import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import { cancelOf, shipmentOf } from "./a-notice"
import { script } from "./scripted-agent"
import { anOrder, billingAgentSuite, SCRIPTED } from "./suite"

const dispatch = (service: BillingAgentModuleService) => service.dispatchNotices({ limit: 100 })
const worth = (total_amount: number) => ({ ...anOrder().order, total_amount })

billingAgentSuite("changed-orders", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())

  it("give up what the agent has, and take its waiting parcels along; sent when the agent has let go", async () => {
    const before = await service.registerOrder(anOrder({ buyer_number: "BA" }))
    const { account_order_id } = before
    const exposure = () => service.buyerExposure({ agent_id: "agent", buyer_number: "BA" })
    await service.createNotice(shipmentOf(before, { status: "awaiting_shipment" }))
    const after = await service.changeOrder({ registration_id: before.id, order: worth(2_200), beside: false })
    expect(after).toMatchObject({ state: "queued", amount: 2_200, part: null, attempt: 2 })
    expect(await service.listNotices(before.account_order_id)).toMatchObject([
      { kind: "shipment", registration_id: after.id },
      { kind: "order_cancel", registration_id: before.id, status: "queued" },
    ])
    expect(await exposure()).toMatchObject({ in_flight: true })
    await dispatch(service)
    expect(script.callsOf("cancelOrder").map(({ subject }) => subject.number)).toEqual([before.number])
    expect(await exposure()).toEqual({ in_flight: false, approved: [], undecided: [account_order_id] })
    expect(await service.resolveOrder({ id: after.id, order: worth(2_200), deadline_ms: 1_000 })).toMatchObject({
      state: "approved",
      amount: 2_200,
    })
    expect(await exposure()).toEqual({
      in_flight: false,
      approved: [{ account_order_id, amount: 2_200 }],
      undecided: [],
    })
  })

  it("are changed once, however often and by how many at once it is asked", async () => {
    const before = await service.registerOrder(anOrder())
    const ask = () => service.changeOrder({ registration_id: before.id, order: worth(2_200), beside: false })
    const [one, two] = await Promise.all([ask(), ask()])
    expect(two.id).toBe(one.id)
    await service.changeOrder({ registration_id: one.id, order: worth(500), beside: false })
    expect(await service.listOrderRegistrations(before.account_order_id)).toMatchObject([
      { superseded: true },
      // It was never sent, so there is nothing to cancel.
      { superseded: true, state: "cancelled" },
      { superseded: false, state: "queued", amount: 500 },
    ])
    expect(await service.listNotices(before.account_order_id)).toHaveLength(1)
  })

  it("leave what holds a slip, and have what was added beside it", async () => {
    const before = await service.registerOrder(anOrder({ buyer_number: "BB" }))
    const rest = await service.changeOrder({ registration_id: before.id, order: worth(300), beside: true })
    expect(rest).toMatchObject({ part: "rest", state: "queued", amount: 300 })
    const exposure = () => service.buyerExposure({ agent_id: "agent", buyer_number: "BB" })
    expect(await exposure()).toMatchObject({ in_flight: true, undecided: [before.account_order_id] })
    expect(await service.resolveOrder({ id: rest.id, deadline_ms: 1_000 })).toMatchObject({ state: "approved" })
    const { account_order_id } = before
    expect(await exposure()).toEqual({
      in_flight: false,
      approved: [{ account_order_id, amount: 1_400 }],
      undecided: [],
    })
    expect(await service.listOrderRegistrations(before.account_order_id)).toMatchObject([
      { superseded: false, state: "approved", amount: 1_100 },
      { superseded: false, state: "approved", amount: 300 },
    ])
    expect(script.callsOf("cancelOrder")).toEqual([])
  })

  it("leave a slip that is on its way with what it is for, and take along what waits for what was added", async () => {
    const before = await service.registerOrder(anOrder())
    const parcel = (fulfillment_id: string, more: object) =>
      service.createNotice(shipmentOf(before, { key: `shipment:${fulfillment_id}`, fulfillment_id, ...more }))
    const anew = { key: "shipment:ful_a:2", revision: 2, status: "awaiting_shipment" }
    await parcel("ful_a", { status: "queued" })
    await parcel("ful_a", anew)
    await parcel("ful_b", { status: "awaiting_shipment" })
    const rest = await service.changeOrder({ registration_id: before.id, order: worth(300), beside: true })
    expect(await service.listNotices(before.account_order_id)).toMatchObject([
      { fulfillment_id: "ful_a", revision: 1, registration_id: before.id },
      { fulfillment_id: "ful_a", revision: 2, registration_id: before.id },
      { fulfillment_id: "ful_b", registration_id: rest.id },
    ])
  })

  it("have beside it what was added, taken out and added again", async () => {
    const told = await service.registerOrder(anOrder())
    const add = () => service.changeOrder({ registration_id: told.id, order: worth(300), beside: true })
    const first = await add()
    await service.resolveOrder({ id: first.id, deadline_ms: 1_000 })
    await service.createNotice(cancelOf(first))
    await dispatch(service)
    const second = await add()
    expect(second).toMatchObject({ part: "rest", attempt: 3, state: "queued", superseded: false })
    expect((await add()).id).toBe(second.id)
    expect(await service.resolveOrder({ id: second.id, deadline_ms: 1_000 })).toMatchObject({ state: "approved" })
    expect(await service.listOrderRegistrations(told.account_order_id)).toMatchObject([
      { state: "approved", superseded: false },
      { state: "cancelled", superseded: true },
      { state: "approved", superseded: false },
    ])
  })

  it("leave behind what was declined of them, for what is asked next or for nothing", async () => {
    const told = await service.registerOrder(anOrder())
    const ask = (registration_id: string, total: number, beside: boolean) =>
      service.changeOrder({ registration_id, order: worth(total), beside })
    const declined = async (id: string) => {
      script.answer("registerOrder", { kind: "refused", reason: "declined", code: "no", message: "no" })
      expect(await service.resolveOrder({ id, deadline_ms: 1_000 })).toMatchObject({ state: "declined" })
    }
    const first = await ask(told.id, 300, true)
    await declined(first.id)
    const second = await ask(first.id, 400, false)
    expect(second).toMatchObject({ part: "rest", state: "queued", amount: 400 })
    await declined(second.id)
    await service.dropOrder({ registration_id: second.id })
    await service.dropOrder({ registration_id: second.id })
    // The same as was declined may be asked for again.
    expect(await ask(told.id, 300, true)).toMatchObject({ attempt: 4, state: "queued", amount: 300 })
    expect(await service.listOrderRegistrations(told.account_order_id)).toMatchObject([
      { state: "approved", superseded: false },
      { state: "declined", superseded: true },
      { state: "declined", superseded: true },
      { state: "queued", superseded: false },
    ])
    expect(await service.listNotices(told.account_order_id)).toEqual([])
  })

  it("are not changed where they were given up for something else", async () => {
    const before = await service.registerOrder(anOrder())
    await service.splitOrder({ registration_id: before.id, parts: [{ part: "ful_a", order: worth(300) }] })
    const change = service.changeOrder({ registration_id: before.id, order: worth(300), beside: false })
    await expect(change).rejects.toThrow("is given up already")
  })
})
