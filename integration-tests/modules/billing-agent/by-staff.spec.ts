import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import { waitFor } from "../../helpers/wait-for"
import { cancelOf, shipmentOf } from "./a-notice"
import { anAgentThat, anOrder, billingAgentSuite, SCRIPTED } from "./suite"
import { script, WRONG_NUMBER } from "./scripted-agent"

const LOST = { kind: "unknown", message: "no answer" } as const
const REFUSED = { kind: "refused", reason: "invalid_request", code: "C1", message: "No." } as const
const FINAL = { kind: "refused", reason: "wrong_state", code: "D020005", message: "Already final." } as const
const BY_HAND = { actor: "user_1", settled_by_hand: true }
const dispatch = (service: BillingAgentModuleService) => service.dispatchNotices({ limit: 100 })

billingAgentSuite("by-staff", anAgentThat({ cancel_shipment: true }), ({ service, MikroOrmWrapper }) => {
  beforeEach(() => script.reset())
  const noticeOf = async (key: string) => (await service.listBillingAgentNotices({ key }))[0]

  async function shipped(...answers: Parameters<typeof script.answer>[1][]) {
    const registration = await service.registerOrder(anOrder())
    const notice = shipmentOf(registration)
    script.answer("reportShipment", ...answers)
    const { id } = await service.createNotice(notice)
    await dispatch(service)
    return { ...notice, id, registration, back: `shipment_cancel:${id}` }
  }

  describe("a correction", () => {
    it("that the agent would refuse is refused before anything changes, and names the field", async () => {
      const { id, key } = await shipped(REFUSED)
      const before = await noticeOf(key)
      const retrying = service.retryNotice({ id, tracking_number: WRONG_NUMBER, actor: "user_1" })
      await expect(retrying).rejects.toMatchObject({
        type: "invalid_data",
        message: "tracking_number: The check digit is wrong.",
      })
      expect(await noticeOf(key)).toEqual(before)
    })

    it("is only of a shipment", async () => {
      const registration = await service.registerOrder(anOrder())
      script.answer("cancelOrder", REFUSED)
      const { id } = await service.createNotice(cancelOf(registration))
      await dispatch(service)
      await expect(service.retryNotice({ id, tracking_number: "1", actor: "user_1" })).rejects.toMatchObject({
        type: "invalid_data",
      })
      expect(await service.retryNotice({ id, actor: "user_1" })).toMatchObject({ status: "queued" })
    })

    it("of a notice that does not exist is not found", async () => {
      await expect(service.retryNotice({ id: "bano_none", actor: "user_1" })).rejects.toMatchObject({
        type: "not_found",
      })
    })
  })

  it("catches a wrong number before it is sent", async () => {
    const notice = shipmentOf(await service.registerOrder(anOrder()), { payload: { tracking_number: WRONG_NUMBER } })
    await service.createNotice(notice)
    await dispatch(service)
    expect(script.callsOf("reportShipment")).toHaveLength(0)
    expect(await noticeOf(notice.key)).toMatchObject({
      status: "needs_attention",
      attempts: 0,
      unanswered_sends: 0,
      last_answer: { kind: "invalid", field: "tracking_number", message: "The check digit is wrong." },
    })
  })

  describe("what the parcel says", () => {
    const revise = (key: string, tracking_number: string | null, carrier_code: string | null = null) =>
      service.reviseNotice({ key, carrier_code, tracking_number })

    it("goes out as it was corrected before the agent took it, at once if that had failed", async () => {
      const { key } = await shipped(REFUSED)
      expect(await revise(key, "5678", "yamato")).toMatchObject({
        status: "queued",
        payload: { tracking_number: "5678", carrier_code: "yamato" },
        parcel_tracking_number: "5678",
      })
      await dispatch(service)
      expect(script.callsOf("reportShipment")[1].detail).toMatchObject({
        tracking_number: "5678",
        carrier_code: "yamato",
      })
    })

    it("is only noted while the parcel has not left", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()), { status: "awaiting_shipment", payload: {} })
      await service.createNotice(notice)
      expect(await revise(notice.key, "5678")).toMatchObject({
        status: "awaiting_shipment",
        payload: { tracking_number: "5678" },
      })
    })

    it("does not undo what staff have corrected, until it says something new; each of the two for itself", async () => {
      const { id, key } = await shipped(REFUSED, REFUSED)
      await service.retryNotice({ id, tracking_number: "4321", actor: "user_1" })
      await dispatch(service)
      const corrected = await noticeOf(key)
      expect(await revise(key, "1234")).toMatchObject({
        status: "needs_attention",
        payload: { tracking_number: "4321" },
      })
      expect(await noticeOf(key)).toEqual(corrected)

      expect(await revise(key, "1234", "sagawa")).toMatchObject({
        status: "queued",
        payload: { tracking_number: "4321", carrier_code: "sagawa" },
        parcel_tracking_number: "1234",
      })
      expect(await revise(key, "8888", "sagawa")).toMatchObject({ payload: { tracking_number: "8888" } })
    })

    it.each([
      ["took it", { kind: "accepted", value: {} }, "accepted"],
      ["may have it", LOST, "retrying"],
    ] as const)("is not changed when the agent %s", async (_, answer, status) => {
      const { key } = await shipped(answer)
      expect(await revise(key, "5678")).toMatchObject({
        status,
        payload: { tracking_number: "1234" },
        parcel_tracking_number: "1234",
      })
    })

    it("is not changed while it is being sent", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      await service.createNotice(notice)
      script.answer("reportShipment", async () => {
        await revise(notice.key, "5678")
        return { kind: "accepted", value: {} }
      })
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "accepted", tracking_number: "1234" })
    })

    it("of a parcel that nobody is told of is nothing", async () => {
      expect(await revise("shipment:none", "1")).toBeNull()
    })
  })

  describe("settled by hand", () => {
    it("counts a shipment as the agent's, says who did it, and lets the next ones pass", async () => {
      const { id, registration } = await shipped(REFUSED)
      const next = shipmentOf(registration)
      await service.createNotice(next)
      expect(await service.withdrawNoticeByStaff({ id, ...BY_HAND, note: "Typed in on Tuesday." })).toMatchObject({
        status: "accepted",
        accepted_at: expect.any(Date),
        settled_by: "user_1",
        last_answer: { kind: "settled_by_hand", message: "Typed in on Tuesday." },
      })
      await dispatch(service)
      expect(await noticeOf(next.key)).toMatchObject({ status: "accepted" })
      await expect(service.withdrawNoticeByStaff({ id, ...BY_HAND })).rejects.toMatchObject({ type: "not_allowed" })
    })

    it("closes a registration that was cancelled in the agent's own screen", async () => {
      const registration = await service.registerOrder(anOrder({ buyer_number: "B7" }))
      script.answer("cancelOrder", FINAL)
      const { id } = await service.createNotice(cancelOf(registration))
      await dispatch(service)
      expect(await service.withdrawNoticeByStaff({ id, ...BY_HAND })).toMatchObject({ status: "accepted" })
      expect(await service.listOrderRegistrations(registration.account_order_id)).toMatchObject([
        { state: "cancelled" },
      ])
      expect(await service.buyerExposure({ agent_id: "agent", buyer_number: "B7" })).toEqual({
        in_flight: false,
        approved: [],
        undecided: [],
      })
    })

    it.each(["the shipment", "its taking back"])("ends both halves, whichever is settled: %s", async (which) => {
      const { id, key, back } = await shipped()
      await service.withdrawNotice({ key })
      script.answer("cancelShipment", FINAL)
      await dispatch(service)
      const settled = which === "the shipment" ? id : (await noticeOf(back)).id
      await service.withdrawNoticeByStaff({ id: settled, ...BY_HAND })
      expect(await noticeOf(key)).toMatchObject({ status: "withdrawn" })
      expect(await noticeOf(back)).toMatchObject({ status: "accepted", settled_by: "user_1" })
    })

    it.each([
      ["has not left", { status: "awaiting_shipment", payload: {} }],
      ["is told by itself", {}],
    ] as const)("is not what %s: a parcel must not count as told", async (_, changes) => {
      const notice = shipmentOf(await service.registerOrder(anOrder()), changes)
      const { id, status } = await service.createNotice(notice)
      await expect(service.withdrawNoticeByStaff({ id, ...BY_HAND })).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringContaining("told by itself"),
      })
      expect(await noticeOf(notice.key)).toMatchObject({ status, accepted_at: null })
    })

    it("takes the two halves in one order, so that two people never wait for one another", async () => {
      const { id, key, back } = await shipped()
      await service.withdrawNotice({ key })
      script.answer("cancelShipment", FINAL)
      await dispatch(service)
      const taking = await noticeOf(back)
      const sql = MikroOrmWrapper.forkManager().getConnection()
      const transaction = await sql.begin()
      const locked = (of: string, how = "") =>
        sql.execute(`select 1 from billing_agent_notice where id = '${of}' for update ${how}`, [], "all", transaction)
      await locked(id)
      const settling = service.withdrawNoticeByStaff({ id: taking.id, ...BY_HAND })
      await waitFor(
        "the other to wait for the shipment",
        () => sql.execute("select 1 from pg_locks where not granted and pid <> pg_backend_pid()"),
        (waiting) => waiting.length > 0
      )
      await locked(taking.id, "nowait")
      await sql.commit(transaction)
      expect(await settling).toMatchObject({ status: "accepted" })
    })

    it("waits for what is being sent right now", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      const { id } = await service.createNotice(notice)
      const settling: Promise<unknown>[] = []
      script.answer("reportShipment", async () => {
        settling.push(service.withdrawNoticeByStaff({ id, ...BY_HAND }).catch((error: Error) => error))
        await Promise.all(settling)
        return { kind: "accepted", value: {} }
      })
      await dispatch(service)
      expect(await settling[0]).toMatchObject({ type: "not_allowed", message: expect.stringContaining("right now") })
      expect(await noticeOf(notice.key)).toMatchObject({ status: "accepted", settled_by: null })
    })
  })

  describe("withdrawn by staff", () => {
    it("is no way to forget a cancellation that is owed", async () => {
      const { id } = await service.createNotice(cancelOf(await service.registerOrder(anOrder())))
      await expect(service.withdrawNoticeByStaff({ id, actor: "user_1" })).rejects.toMatchObject({
        type: "not_allowed",
      })
    })

    it("is just withdrawn when it has not gone out", async () => {
      const { id, key } = await shipped(REFUSED)
      expect(await service.withdrawNoticeByStaff({ id, actor: "user_1", note: "Not ours." })).toMatchObject({
        status: "withdrawn",
        settled_by: "user_1",
        last_answer: { message: "Not ours." },
      })
      await dispatch(service)
      expect(await noticeOf(key)).toMatchObject({ status: "withdrawn" })
    })

    it("is taken back at the agent when it has", async () => {
      const { id, key } = await shipped()
      await service.withdrawNoticeByStaff({ id, actor: "user_1" })
      await dispatch(service)
      expect(script.callsOf("cancelShipment")).toHaveLength(1)
      expect(await noticeOf(key)).toMatchObject({ status: "withdrawn" })
    })

    it("is told anew by one of two people at once, and the other hears of it", async () => {
      const { id, fulfillment_id } = await shipped(REFUSED)
      await service.withdrawNoticeByStaff({ id, actor: "user_1" })
      const presses = await Promise.allSettled(
        ["300000000015", "300000000026"].map((tracking_number, index) =>
          service.retryNotice({ id, tracking_number, actor: `user_${index + 1}` })
        )
      )
      const [told] = presses.flatMap((press) => (press.status === "fulfilled" ? [press.value] : []))
      const refused = presses.flatMap((press) => (press.status === "rejected" ? [press.reason] : []))
      expect(refused).toEqual([expect.objectContaining({ type: "not_allowed" })])
      const again = await service.listBillingAgentNotices({ fulfillment_id, revision: 2 })
      expect(again).toEqual([
        expect.objectContaining({ status: "queued", tracking_number: told.payload.tracking_number }),
      ])
    })
  })
})

billingAgentSuite("by-staff-alone", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())

  it("is undone by hand where the agent takes nothing back", async () => {
    const notice = shipmentOf(await service.registerOrder(anOrder()))
    const { id } = await service.createNotice(notice)
    await dispatch(service)
    expect(await service.withdrawNotice({ key: notice.key })).toMatchObject({ status: "needs_attention" })
    expect(await service.withdrawNoticeByStaff({ id, ...BY_HAND })).toMatchObject({
      status: "withdrawn",
      settled_by: "user_1",
    })
    expect(await service.listNotices(notice.account_order_id)).toHaveLength(1)
  })
})
