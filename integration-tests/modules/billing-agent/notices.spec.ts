import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import { OrderRows } from "../../../src/modules/billing-agent/orders/order-rows"
import { OutboxRows } from "../../../src/modules/billing-agent/notices/outbox-rows"
import { cancelOf, shipmentOf } from "./a-notice"
import { anOrder, billingAgentSuite, endLeases, makeDue, SCRIPTED } from "./suite"
import { script } from "./scripted-agent"

const LOST = { kind: "unknown", message: "no answer" } as const
const DUPLICATE = { kind: "duplicate", code: "C020005", message: "There is a slip." } as const
const dispatch = (service: BillingAgentModuleService) => service.dispatchNotices({ limit: 100 })

billingAgentSuite("notices", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())
  const noticeOf = async (key: string) => (await service.listBillingAgentNotices({ key }))[0]

  describe("shipments", () => {
    it("waits for the shipment, then goes out once with what is known by then", async () => {
      const registration = await service.registerOrder(anOrder())
      const notice = shipmentOf(registration, { status: "awaiting_shipment", payload: {} })
      await service.createNotice(notice)
      expect(await dispatch(service)).toEqual({ sent: 0, changed_account_order_ids: [] })

      await service.queueNotice({ key: notice.key, payload: { tracking_number: "9876", amount: 550 } })
      expect(await dispatch(service)).toEqual({ sent: 1, changed_account_order_ids: [registration.account_order_id] })
      expect(await dispatch(service)).toMatchObject({ sent: 0 })

      expect(script.callsOf("reportShipment")).toMatchObject([
        { subject: { number: registration.number }, detail: { tracking_number: "9876", amount: 550 } },
      ])
      expect(await service.listNotices(registration.account_order_id)).toMatchObject([
        {
          status: "accepted",
          attempts: 1,
          currency_code: "jpy",
          payload: { amount: 550 },
          accepted_at: expect.any(Date),
        },
      ])
    })

    it("is one notice however often it is created or queued", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      const first = await service.createNotice(notice)
      const again = await service.createNotice({ ...notice, payload: { tracking_number: "other" } })
      const queued = await service.queueNotice({ key: notice.key, payload: { tracking_number: "other" } })
      expect([again, queued]).toEqual([first, first])
    })

    it("goes out again after a lost answer, and takes the duplicate for its own slip", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", LOST, DUPLICATE)
      await service.createNotice(notice)

      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "retrying", unanswered_sends: 1 })
      expect(await dispatch(service)).toMatchObject({ sent: 0 })
      await makeDue(service)
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "accepted", attempts: 2, unanswered_sends: 0 })
    })

    it("leaves a slip that is there on the first send to a person", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", DUPLICATE)
      await service.createNotice(notice)
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({
        status: "needs_attention",
        last_answer: { kind: "duplicate", code: "C020005", message: "There is a slip." },
      })
    })

    it("sends what a crashed process left as sending, once its lease is over", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      let finish: (answer: unknown) => void = () => undefined
      script.answer("reportShipment", () => new Promise((resolve) => (finish = resolve)), DUPLICATE)
      await service.createNotice(notice)

      const crashed = dispatch(service)
      while (script.callsOf("reportShipment").length === 0) {
        await new Promise(setImmediate)
      }
      expect(await noticeOf(notice.key)).toMatchObject({ status: "sending", attempts: 1, unanswered_sends: 1 })
      expect(await dispatch(service)).toMatchObject({ sent: 0 })

      await endLeases(service)
      expect(await dispatch(service)).toMatchObject({ sent: 1 })
      expect(await noticeOf(notice.key)).toMatchObject({ status: "accepted", attempts: 2 })

      // What the first process hears after its lease is over changes nothing any more.
      finish({ kind: "refused", reason: "wrong_state", code: "X", message: "Too late." })
      await crashed
      expect(await noticeOf(notice.key)).toMatchObject({ status: "accepted" })
    })

    it("has one effect each when two dispatchers run at once", async () => {
      for (let n = 0; n < 20; n += 1) {
        await service.createNotice(shipmentOf(await service.registerOrder(anOrder())))
      }
      const [one, two] = await Promise.all([dispatch(service), dispatch(service)])
      expect(one.sent + two.sent).toBe(20)
      const numbers = script.callsOf("reportShipment").map(({ subject }) => subject.number)
      expect(new Set(numbers).size).toBe(20)
      expect(numbers).toHaveLength(20)
    })

    it("sends no more than it is asked to", async () => {
      for (let n = 0; n < 5; n += 1) {
        await service.createNotice(shipmentOf(await service.registerOrder(anOrder())))
      }
      expect(await service.dispatchNotices({ limit: 3 })).toMatchObject({ sent: 3 })
      expect(script.callsOf("reportShipment")).toHaveLength(3)
    })

    it("keeps the order of one registration, and lets others pass", async () => {
      const stuck = await service.registerOrder(anOrder())
      const first = shipmentOf(stuck)
      const second = shipmentOf(stuck)
      const other = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", { kind: "retryable", code: "R", message: "Busy." })
      await service.createNotice(first)
      await dispatch(service)
      await service.createNotice(second)
      await service.createNotice(other)

      await dispatch(service)
      expect(await noticeOf(second.key)).toMatchObject({ status: "queued", attempts: 0 })
      expect(await noticeOf(other.key)).toMatchObject({ status: "accepted" })
      await makeDue(service)
      await dispatch(service)
      expect([(await noticeOf(first.key)).status, (await noticeOf(second.key)).status]).toEqual([
        "accepted",
        "accepted",
      ])
    })

    it("keeps the order of every registration when two dispatchers run at once", async () => {
      const registrations = await Promise.all(Array.from({ length: 8 }, () => service.registerOrder(anOrder())))
      for (let n = 0; n < 5; n += 1) {
        for (const registration of registrations) {
          await service.createNotice(shipmentOf(registration, { payload: { tracking_number: String(n) } }))
        }
      }
      const underWay = new Set<string>()
      let overtaken = 0
      const answers = Array.from({ length: 40 }, () => async () => {
        const { number } = script.callsOf("reportShipment").at(-1)!.subject
        overtaken += underWay.has(number) ? 1 : 0
        underWay.add(number)
        await service.listNotices("acor_none")
        underWay.delete(number)
        return { kind: "accepted", value: {} }
      })
      script.answer("reportShipment", ...answers)
      const [one, two] = await Promise.all([dispatch(service), dispatch(service)])

      expect(one.sent + two.sent).toBe(40)
      expect(overtaken).toBe(0)
      for (const { number } of registrations) {
        const calls = script.callsOf("reportShipment").filter(({ subject }) => subject.number === number)
        expect(calls.map(({ detail }) => (detail as { tracking_number: string }).tracking_number)).toEqual([
          "0",
          "1",
          "2",
          "3",
          "4",
        ])
      }
    })

    it("writes down what the agent says although a database would not take its characters", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", { kind: "refused", reason: "wrong_state", code: "A\0", message: "N\0o.\ud800" })
      await service.createNotice(notice)
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({
        status: "needs_attention",
        last_answer: { code: "A", message: "No.\ufffd" },
      })
    })

    it("keeps the id that the agent gives although a database would not take its characters", async () => {
      const input = anOrder()
      script.answer("registerOrder", { kind: "accepted", value: { state: "approved", agent_order_id: "A\0-1" } })
      const registration = await service.registerOrder(input)
      expect(registration).toMatchObject({ state: "approved", agent_order_id: "A-1" })
      const notice = shipmentOf(registration)
      script.answer("reportShipment", { kind: "accepted", value: { agent_shipment_id: "S\0\ud800" } })
      await service.createNotice(notice)
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "accepted", agent_shipment_id: "S\ufffd" })
    })

    it("keeps what became of it although the database takes nothing of the agent's words", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      await service.createNotice(notice)
      script.answer("reportShipment", { kind: "refused", reason: "wrong_state", code: "X", message: "POISON" })
      const settle = OutboxRows.prototype.settle
      const spy = jest.spyOn(OutboxRows.prototype, "settle").mockImplementation(function (this: OutboxRows, all) {
        return JSON.stringify(all).includes("POISON") ? Promise.reject(new Error("bad text")) : settle.call(this, all)
      })
      await dispatch(service)
      spy.mockRestore()
      expect(await noticeOf(notice.key)).toMatchObject({
        status: "needs_attention",
        unanswered_sends: 0,
        last_answer: { kind: "unwritable" },
      })
    })

    it("waits for the agent's decision, also when that comes under the next number", async () => {
      const input = anOrder()
      script.answer("registerOrder", { kind: "refused", reason: "declined", code: "G97", message: "No." })
      const declined = await service.registerOrder(input)
      await service.createNotice(shipmentOf(declined))
      expect(await dispatch(service)).toMatchObject({ sent: 0 })

      const approved = await service.registerOrder(input)
      await dispatch(service)
      expect(script.callsOf("reportShipment")).toMatchObject([{ subject: { number: approved.number } }])
    })

    it("does not stop the others when it cannot be delivered, and says which agent is missing", async () => {
      const orphan = shipmentOf(await service.registerOrder(anOrder()))
      const broken = cancelOf(await service.registerOrder(anOrder()))
      const healthy = shipmentOf(await service.registerOrder(anOrder()))
      const { id } = await service.createNotice(orphan)
      await service.createNotice(broken)
      await service.createNotice(healthy)
      await service.updateBillingAgentNotices({ id, agent_id: "sold" })
      const get = OrderRows.prototype.get
      const spy = jest.spyOn(OrderRows.prototype, "get").mockImplementation(function (this: OrderRows, registration) {
        return registration === broken.registration_id
          ? Promise.reject(new TypeError("secret"))
          : get.call(this, registration)
      })
      const { sent, changed_account_order_ids } = await dispatch(service)
      spy.mockRestore()

      expect(sent).toBe(3)
      expect(changed_account_order_ids.sort()).toEqual(
        [orphan, broken, healthy].map(({ account_order_id }) => account_order_id).sort()
      )
      expect(await noticeOf(healthy.key)).toMatchObject({ status: "accepted" })
      expect(await noticeOf(broken.key)).toMatchObject({
        status: "retrying",
        attempts: 1,
        unanswered_sends: 0,
        last_answer: { message: "It could not be sent: TypeError." },
      })
      expect(await noticeOf(orphan.key)).toMatchObject({
        status: "needs_attention",
        last_answer: { message: expect.stringMatching(/"sold".*`agents`/) },
      })
    })

    it("is worn out after twenty sends and then waits for a person", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      const { id } = await service.createNotice(notice)
      await service.updateBillingAgentNotices({ id, attempts: 19 })
      script.answer("reportShipment", { kind: "retryable", code: "R", message: "Busy." })
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "needs_attention", attempts: 20 })
    })
  })

  describe("people", () => {
    it("correct a refused slip and send it again", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", {
        kind: "refused",
        reason: "invalid_request",
        code: "C030003",
        message: "Check digit.",
        field: "tracking_number",
      })
      const { id } = await service.createNotice(notice)
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({
        status: "needs_attention",
        last_answer: { field: "tracking_number" },
      })

      await service.retryNotice({ id, tracking_number: "4321", actor: "user_1" })
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({
        status: "accepted",
        tracking_number: "4321",
        retried_by: "user_1",
      })
      await expect(service.retryNotice({ id, actor: "user_1" })).rejects.toThrow(/accepted/)
    })

    it("do not get a duplicate of the old slip passed off as the corrected one", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", LOST, DUPLICATE)
      const { id } = await service.createNotice(notice)
      await dispatch(service)
      await service.retryNotice({ id, tracking_number: "4321", actor: "user_1" })
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "needs_attention" })
    })

    it("who send the same slip again have corrected nothing: its duplicate is still proof", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", LOST, { kind: "refused", reason: "auth", code: "C04", message: "No." }, DUPLICATE)
      const { id } = await service.createNotice(notice)
      await dispatch(service)
      await makeDue(service)
      await dispatch(service)
      await service.retryNotice({ id, tracking_number: "1234", actor: "user_1" })
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "accepted" })
    })

    it("are told of an old slip that may be at the agent when its correction is withdrawn", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", LOST)
      const { id } = await service.createNotice(notice)
      await dispatch(service)
      await service.retryNotice({ id, tracking_number: "4321", actor: "user_1" })
      expect(await service.withdrawNotice({ key: notice.key })).toMatchObject({
        status: "needs_attention",
        last_answer: { kind: "withdrawal" },
      })
    })

    it("are left what was withdrawn too late; what never went out is just withdrawn", async () => {
      const registration = await service.registerOrder(anOrder())
      const sent = shipmentOf(registration)
      const unsent = shipmentOf(registration, { status: "awaiting_shipment" })
      await service.createNotice(sent)
      await service.createNotice(unsent)
      await dispatch(service)

      expect(await service.withdrawNotice({ key: sent.key })).toMatchObject({
        status: "needs_attention",
        last_answer: { kind: "withdrawal" },
      })
      expect(await service.withdrawNotice({ key: unsent.key, status: "not_required" })).toMatchObject({
        status: "not_required",
      })
      expect(await service.withdrawNotice({ key: "shipment:none" })).toBeNull()
    })

    it("are left a slip that was withdrawn while it was being sent", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      script.answer("reportShipment", async () => {
        await service.withdrawNotice({ key: notice.key })
        return { kind: "accepted", value: {} }
      })
      await service.createNotice(notice)
      await dispatch(service)
      expect(await noticeOf(notice.key)).toMatchObject({ status: "needs_attention", accepted_at: expect.any(Date) })
    })
  })
})
