import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import type { OrderRegistrationRecord, RegisterOrder } from "../../../src/modules/billing-agent/types"
import { shipmentOf } from "./a-notice"
import { anOrder, billingAgentSuite, makeDue, SCRIPTED } from "./suite"
import { script } from "./scripted-agent"

const LOST = { kind: "unknown", message: "no answer" } as const
const FINAL = { kind: "refused", reason: "wrong_state", code: "B020005", message: "Already final." } as const
const CLASH = { kind: "duplicate", code: "A020004", message: "The number is taken." } as const
const dispatch = (service: BillingAgentModuleService) => service.dispatchNotices({ limit: 100 })
const worth = (total_amount: number) => ({ ...anOrder().order, total_amount })
const PARTS = [
  { part: "ful_a", order: worth(300) },
  { part: "rest", order: worth(800) },
]

billingAgentSuite("split-orders", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())
  const list = ({ account_order_id }: { account_order_id: string }) => service.listOrderRegistrations(account_order_id)
  const resolve = ({ id }: OrderRegistrationRecord) =>
    // The whole order's content, as somebody might give it who does not know of the split.
    service.resolveOrder({ id, order: worth(1100), deadline_ms: 1_000 })
  const exposure = () => service.buyerExposure({ agent_id: "agent", buyer_number: "BS" })
  const approved = ({ account_order_id }: OrderRegistrationRecord, amount: number) => [{ account_order_id, amount }]
  const numbersSent = () => script.callsOf("registerOrder").map(({ subject }) => subject.number)

  async function split(input: RegisterOrder = anOrder({ buyer_number: "BS" })) {
    const whole = await service.registerOrder(input)
    const [parcel, rest] = await service.splitOrder({ registration_id: whole.id, parts: PARTS })
    return { input, whole, parcel, rest }
  }

  it("gives up the whole and opens its parts, which go out when the agent has let go of the whole", async () => {
    const { whole, parcel, rest } = await split()
    expect([parcel, rest]).toMatchObject([
      { part: "ful_a", attempt: 2, state: "queued", amount: 300, number: whole.number.replace(/-1$/, "-2") },
      { part: "rest", attempt: 3, state: "queued", amount: 800 },
    ])
    expect(await resolve(parcel)).toMatchObject({ state: "queued" })
    expect(numbersSent()).toEqual([whole.number])

    await dispatch(service)
    expect(await list(whole)).toMatchObject([{ state: "cancelled", superseded: true }, {}, {}])
    expect([await resolve(parcel), await resolve(rest)]).toMatchObject([
      { state: "approved", amount: 300 },
      { state: "approved", amount: 800 },
    ])
    expect(script.callsOf("registerOrder").map(({ subject }) => subject)).toMatchObject([
      { number: whole.number },
      { number: parcel.number, total_amount: 300 },
      { number: rest.number, total_amount: 800 },
    ])
  })

  it("is split once, however often and by how many at once it is asked", async () => {
    const whole = await service.registerOrder(anOrder())
    const ask = () => service.splitOrder({ registration_id: whole.id, parts: PARTS })
    const [one, two] = await Promise.all([ask(), ask()])
    expect(two.map(({ id }) => id)).toEqual(one.map(({ id }) => id))
    expect(await ask()).toEqual(one)
    expect(await list(whole)).toHaveLength(3)
    expect(await service.listNotices(whole.account_order_id)).toMatchObject([{ key: `order_cancel:${whole.id}` }])
  })

  it("is split again when the next parcel of the rest leaves", async () => {
    const { whole, parcel, rest } = await split()
    await dispatch(service)
    await resolve(parcel)
    await resolve(rest)
    const again = await service.splitOrder({
      registration_id: rest.id,
      parts: [
        { part: "ful_b", order: worth(500) },
        { part: "rest", order: worth(300) },
      ],
    })
    expect(await resolve(again[0])).toMatchObject({ state: "queued" })
    await dispatch(service)
    await resolve(again[0])
    await resolve(again[1])
    expect(await list(whole)).toMatchObject([
      { state: "cancelled", part: null },
      { state: "approved", part: "ful_a", superseded: false },
      { state: "cancelled", part: "rest" },
      { state: "approved", part: "ful_b", amount: 500 },
      { state: "approved", part: "rest", amount: 300 },
    ])
  })

  it("moves what still waits to be told: a parcel's to its part, everything else to the rest", async () => {
    const whole = await service.registerOrder(anOrder())
    const waiting = { status: "awaiting_shipment", payload: {} } as const
    const mine = shipmentOf(whole, { ...waiting, fulfillment_id: "ful_a" })
    const other = shipmentOf(whole, waiting)
    await service.createNotice(mine)
    await service.createNotice(other)
    const [parcel, rest] = await service.splitOrder({ registration_id: whole.id, parts: PARTS })
    const registrationsOf = async () =>
      (await service.listNotices(whole.account_order_id))
        .filter(({ kind }) => kind === "shipment")
        .map(({ registration_id }) => registration_id)
    expect(await registrationsOf()).toEqual([parcel.id, rest.id])

    // A second split takes nothing away from the first part.
    await service.splitOrder({ registration_id: rest.id, parts: [{ ...PARTS[1], part: "ful_b" }, PARTS[1]] })
    expect((await registrationsOf())[0]).toBe(parcel.id)
  })

  it("moves what the agent refused, too, so that a correction goes to the part", async () => {
    const whole = await service.registerOrder(anOrder())
    const notice = shipmentOf(whole, { fulfillment_id: "ful_a" })
    script.answer("reportShipment", { kind: "refused", reason: "invalid_request", code: "C1", message: "No." })
    const { id } = await service.createNotice(notice)
    await dispatch(service)
    const [parcel] = await service.splitOrder({ registration_id: whole.id, parts: PARTS })
    await service.retryNotice({ id, tracking_number: "4321", actor: "user_1" })
    await dispatch(service)
    await resolve(parcel)
    await dispatch(service)
    expect(script.callsOf("reportShipment").at(-1)).toMatchObject({
      subject: { number: parcel.number },
      detail: { tracking_number: "4321" },
    })
  })

  it("waits with the parts while nobody knows whether the whole is cancelled", async () => {
    const { whole, parcel } = await split()
    script.answer("cancelOrder", LOST)
    await dispatch(service)
    expect(await resolve(parcel)).toMatchObject({ state: "queued" })
    await makeDue(service)
    await dispatch(service)
    expect(await resolve(parcel)).toMatchObject({ state: "approved" })
    expect(await list(whole)).toMatchObject([{ state: "cancelled" }, { state: "approved" }, { state: "queued" }])
  })

  it("waits with the parts when the agent refuses to cancel, until a person has done it", async () => {
    const { whole, parcel } = await split()
    script.answer("cancelOrder", FINAL)
    await dispatch(service)
    expect(await resolve(parcel)).toMatchObject({ state: "queued" })
    const [cancellation] = await service.listNotices(whole.account_order_id)
    expect(cancellation).toMatchObject({ kind: "order_cancel", status: "needs_attention" })
    // The agent counts the whole still, and so do we.
    expect(await exposure()).toMatchObject({ in_flight: false, approved: approved(whole, 1_100) })

    await service.withdrawNoticeByStaff({ id: cancellation.id, actor: "user_1", settled_by_hand: true })
    expect(await resolve(parcel)).toMatchObject({ state: "approved" })
  })

  it("needs no cancellation of what never left", async () => {
    script.answer("registerOrder", { kind: "retryable", code: "R", message: "Busy." })
    const { whole, parcel } = await split()
    expect(await list(whole)).toMatchObject([{ state: "cancelled" }, {}, {}])
    expect(await resolve(parcel)).toMatchObject({ state: "approved" })
  })

  it("sends a part under the next number when its own is another's", async () => {
    const { whole, parcel, rest } = await split()
    await dispatch(service)
    script.answer("registerOrder", CLASH)
    const clash = await resolve(parcel)
    expect(clash).toMatchObject({ state: "needs_attention", last_answer: { kind: "duplicate" } })
    expect(await resolve(clash)).toMatchObject({ part: "ful_a", attempt: 4, state: "approved", amount: 300 })
    expect(await resolve(rest)).toMatchObject({ state: "approved" })
    expect(await list(whole)).toHaveLength(4)
  })

  it("is not registered as a whole once more, which the agent would collect twice", async () => {
    const { input, whole, rest } = await split()
    expect(await service.registerOrder(input)).toMatchObject({ id: rest.id })
    await expect(service.registerOrder({ ...input, order: worth(900) })).rejects.toMatchObject({ type: "not_allowed" })
    expect(await list(whole)).toHaveLength(3)
  })

  it("is never sent as a whole under the number of its rest, also when it is registered once more", async () => {
    const { input, rest } = await split()
    await dispatch(service)
    expect(await service.registerOrder(input)).toMatchObject({ id: rest.id, state: "approved", amount: 800 })
    expect(script.callsOf("registerOrder").at(-1)!.subject).toMatchObject({ number: rest.number, total_amount: 800 })
  })

  it("is not split when it was given up for something else", async () => {
    const input = anOrder()
    const old = await service.registerOrder(input)
    await service.registerOrder({ ...input, order: worth(900) })
    await expect(service.splitOrder({ registration_id: old.id, parts: PARTS })).rejects.toMatchObject({
      type: "not_allowed",
    })
    expect(await list(input)).toHaveLength(2)
  })

  it("counts in the agent's figure what the agent has: first the whole, then nothing, then one part after the other", async () => {
    const { whole, parcel, rest } = await split()
    const undecided = [whole.account_order_id]
    expect(await exposure()).toEqual({ in_flight: true, approved: approved(whole, 1_100), undecided })
    await dispatch(service)
    expect(await exposure()).toEqual({ in_flight: true, approved: [], undecided })
    await resolve(parcel)
    expect(await exposure()).toEqual({ in_flight: true, approved: approved(whole, 300), undecided })
    await resolve(rest)
    expect(await exposure()).toEqual({ in_flight: false, approved: approved(whole, 1_100), undecided: [] })
  })
})
