import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import { cancelOf, shipmentOf } from "./a-notice"
import { anAgentThat, anOrder, billingAgentSuite, endLeases, makeDue } from "./suite"
import { script } from "./scripted-agent"

const LOST = { kind: "unknown", message: "no answer" } as const
const MISSING = { kind: "refused", reason: "not_found", code: "D020004", message: "No such slip." } as const
const FINAL = { kind: "refused", reason: "wrong_state", code: "D020005", message: "Already final." } as const
const REFUSED = { kind: "refused", reason: "invalid_request", code: "C1", message: "No." } as const
const dispatch = (service: BillingAgentModuleService) => service.dispatchNotices({ limit: 100 })

billingAgentSuite("taking-back", anAgentThat({ cancel_shipment: true }), ({ service }) => {
  beforeEach(() => script.reset())
  const noticeOf = async (key: string) => (await service.listBillingAgentNotices({ key }))[0]
  const operations = () => script.calls.map(({ operation }) => operation).filter((name) => name !== "registerOrder")

  async function shipped(...answers: Parameters<typeof script.answer>[1][]) {
    const notice = shipmentOf(await service.registerOrder(anOrder()))
    script.answer("reportShipment", ...answers)
    const { id } = await service.createNotice(notice)
    await dispatch(service)
    return { ...notice, id, back: `shipment_cancel:${id}` }
  }

  it("takes a shipment back at the agent, and tells the next revision only after that", async () => {
    const first = await shipped({ kind: "accepted", value: { agent_shipment_id: "S1" } })
    expect(await service.withdrawNotice({ key: first.key })).toMatchObject({
      status: "accepted",
      withdrawal_requested_at: expect.any(Date),
      last_answer: { kind: "withdrawal" },
    })
    const next = { ...first, key: `${first.key}:2`, revision: 2, payload: { tracking_number: "9999" } }
    await service.createNotice(next)
    script.answer("cancelShipment", { kind: "retryable", code: "R", message: "Busy." })
    await dispatch(service)
    expect(await noticeOf(next.key)).toMatchObject({ status: "queued", attempts: 0 })

    await makeDue(service)
    await dispatch(service)
    expect(operations()).toEqual(["reportShipment", "cancelShipment", "cancelShipment", "reportShipment"])
    expect(script.callsOf("cancelShipment")[0].detail).toEqual({
      carrier_code: null,
      tracking_number: "1234",
      agent_shipment_id: "S1",
    })
    expect(await noticeOf(first.key)).toMatchObject({ status: "withdrawn" })
    expect(await noticeOf(first.back)).toMatchObject({ status: "accepted", subject_notice_id: first.id })
    expect(await noticeOf(next.key)).toMatchObject({ status: "accepted", revision: 2 })
  })

  it("is taken back once, however often it is asked", async () => {
    const { key, back } = await shipped()
    const asked = await Promise.all([1, 2, 3].map(() => service.withdrawNotice({ key })))
    await dispatch(service)
    await service.withdrawNotice({ key })
    await dispatch(service)
    expect(asked.every((notice) => notice?.withdrawal_requested_at)).toBe(true)
    expect(script.callsOf("cancelShipment")).toHaveLength(1)
    expect(await service.listBillingAgentNotices({ key: back })).toHaveLength(1)
  })

  it.each([
    ["the agent has it", { kind: "accepted" }],
    ["the agent has nothing of it", MISSING],
  ] as const)("never sends again what got no answer, and is done when %s", async (_, answer) => {
    const { key, back } = await shipped(LOST)
    await service.withdrawNotice({ key })
    script.answer("cancelShipment", answer)
    await makeDue(service)
    await dispatch(service)
    expect(operations()).toEqual(["reportShipment", "cancelShipment"])
    expect(await noticeOf(key)).toMatchObject({ status: "withdrawn", unanswered_sends: 0 })
    expect(await noticeOf(back)).toMatchObject({ status: "accepted" })
  })

  it("is a person's when the agent knows nothing of a shipment that it had taken, or it is final", async () => {
    for (const answer of [MISSING, FINAL]) {
      const { key, back } = await shipped()
      await service.withdrawNotice({ key })
      script.answer("cancelShipment", answer)
      await dispatch(service)
      expect(await noticeOf(back)).toMatchObject({ status: "needs_attention", last_answer: { code: answer.code } })
      expect(await noticeOf(key)).toMatchObject({ status: "accepted" })
    }
  })

  it("counts a missing shipment as taken back after a taking back without an answer", async () => {
    const { key, back } = await shipped()
    await service.withdrawNotice({ key })
    script.answer("cancelShipment", LOST, MISSING)
    await dispatch(service)
    await makeDue(service)
    await dispatch(service)
    expect(await noticeOf(back)).toMatchObject({ status: "accepted" })
    expect(await noticeOf(key)).toMatchObject({ status: "withdrawn" })
  })

  describe("while it is being sent", () => {
    it.each([
      ["taken", { kind: "accepted", value: {} }, ["reportShipment", "cancelShipment"], "accepted"],
      ["lost", LOST, ["reportShipment", "cancelShipment"], "accepted"],
      ["refused", REFUSED, ["reportShipment"], "not_required"],
      ["put off", { kind: "retryable", code: "R", message: "Busy." }, ["reportShipment"], "not_required"],
    ] as const)("waits for what becomes of it: %s", async (_, answer, calls, backStatus) => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      const { id } = await service.createNotice(notice)
      script.answer("reportShipment", async () => {
        await service.withdrawNotice({ key: notice.key })
        // Another dispatcher finds the taking back, but must not overtake.
        await dispatch(service)
        return answer
      })
      await dispatch(service)
      await dispatch(service)
      expect(operations()).toEqual(calls)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "withdrawn" })
      expect(await noticeOf(`shipment_cancel:${id}`)).toMatchObject({ status: backStatus })
    })

    it("is taken back although its sender crashed and nobody knows whether it arrived", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      const { id } = await service.createNotice(notice)
      let finish: (answer: unknown) => void = () => undefined
      script.answer("reportShipment", () => new Promise((resolve) => (finish = resolve)))
      const crashed = dispatch(service)
      while (script.callsOf("reportShipment").length === 0) {
        await new Promise(setImmediate)
      }
      await service.withdrawNotice({ key: notice.key })
      expect(await dispatch(service)).toMatchObject({ sent: 0 })
      await endLeases(service)
      await dispatch(service)
      expect(operations()).toEqual(["reportShipment", "cancelShipment"])
      expect(await noticeOf(notice.key)).toMatchObject({ status: "withdrawn" })

      // Its answer comes after all, and changes nothing any more.
      finish({ kind: "accepted", value: {} })
      await crashed
      expect(await noticeOf(notice.key)).toMatchObject({ status: "withdrawn", accepted_at: null })
      expect(await noticeOf(`shipment_cancel:${id}`)).toMatchObject({ status: "accepted" })
    })
  })

  it("is finished by whoever comes after a crash between the agent's yes and our note of it", async () => {
    const { id, key, back } = await shipped()
    await service.withdrawNotice({ key })
    script.answer("cancelShipment", async () => {
      // As if the process had died after marking the shipment, before settling this.
      await service.updateBillingAgentNotices({ id, status: "withdrawn" })
      throw new Error("crash")
    })
    await dispatch(service)
    expect(await noticeOf(back)).toMatchObject({ status: "retrying", unanswered_sends: 1 })
    await makeDue(service)
    await dispatch(service)
    expect(script.callsOf("cancelShipment")).toHaveLength(1)
    expect(await noticeOf(back)).toMatchObject({ status: "accepted" })
  })

  it("goes before the order's own cancellation", async () => {
    const { key, registration_id, account_order_id } = await shipped()
    await service.withdrawNotice({ key })
    const [registration] = await service.listOrderRegistrations(account_order_id)
    expect(registration.id).toBe(registration_id)
    await service.createNotice(cancelOf(registration))
    await dispatch(service)
    await dispatch(service)
    expect(operations()).toEqual(["reportShipment", "cancelShipment", "cancelOrder"])
  })

  it("leaves to a person what may be there under two numbers", async () => {
    const { id, key } = await shipped(LOST)
    await service.retryNotice({ id, tracking_number: "4321", actor: "user_1" })
    expect(await service.withdrawNotice({ key })).toMatchObject({
      status: "needs_attention",
      last_answer: { message: expect.stringContaining("earlier number") },
    })
    await dispatch(service)
    expect(operations()).toEqual(["reportShipment"])
  })

  it("is not made by itself", async () => {
    const { id } = await shipped()
    const notice = shipmentOf(await service.registerOrder(anOrder()), { kind: "shipment_cancel" })
    await expect(service.createNotice({ ...notice, key: `shipment_cancel:${id}` })).rejects.toThrow(
      /withdraw the notice/
    )
  })
})
