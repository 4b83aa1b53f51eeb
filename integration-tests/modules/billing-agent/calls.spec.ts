import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Breaker } from "../../../src/modules/billing-agent/calls/breaker"
import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import { waitFor } from "../../helpers/wait-for"
import { shipmentOf } from "./a-notice"
import { script } from "./scripted-agent"
import { anOrder, billingAgentSuite, makeDue, SCRIPTED } from "./suite"

const LOST = { kind: "unknown", message: "no answer" } as const
const DOWN = { kind: "retryable", code: "ECONNREFUSED", message: "The server could not be reached." } as const
const REFUSED = { kind: "refused", reason: "wrong_state", code: "X", message: "Too late." } as const
const DENIED = { kind: "refused", reason: "auth", code: "F990001", message: "Password." } as const
const NOT_NOW = { kind: "retryable", code: "G080001", message: "Not now.", is_agents_word: true } as const
const INVALID = { kind: "refused", reason: "invalid_request", code: "A1", message: "No such field." } as const
const BUSY = { kind: "retryable", code: "HTTP 429", message: "Slower.", retry_after_seconds: 5 } as const

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
type Reply = Parameters<typeof script.answer>[1]

const containerOf = (service: BillingAgentModuleService) =>
  (service as unknown as { __container__: Record<string, unknown> }).__container__

/** A second server: its own memory, the same database. */
function anotherInstanceOf(service: BillingAgentModuleService): BillingAgentModuleService {
  const options = { agents: [], programs: [{ id: "test", agent: "in_house", currency_code: "jpy" }] }
  const Service = service.constructor as typeof BillingAgentModuleService
  return new Service(containerOf(service), options)
}

describe("calls to an agent", () => {
  billingAgentSuite("calls", { ...SCRIPTED, limits: { breaker: { failures: 3 } } }, ({ service, MikroOrmWrapper }) => {
    beforeEach(() => script.reset())
    const register = (on = service) => on.registerOrder(anOrder())
    const fail = async (...replies: Reply[]) => {
      for (const reply of replies) {
        script.answer("registerOrder", reply)
        await register()
      }
      script.reset()
    }
    /** As if the time for which the agent is left alone were over. */
    const letPass = async () => {
      await sql("update billing_agent_health set retry_at = now()")
      // What every process knows of it may be a second old.
      const since = Date.now()
      await waitFor("fresh knowledge", Date.now, (now) => now - since > 1_050)
    }
    const sql = (text: string) => MikroOrmWrapper.forkManager().getConnection().execute(text)
    const openedAt = async () => (await sql("select opened_at from billing_agent_health"))[0].opened_at
    const calls = () => script.callsOf("registerOrder").length

    it("stop after three failures in a row, in every process, and are answered at once", async () => {
      await fail(LOST, DOWN)
      expect(await service.health("agent")).toMatchObject({ breaker: "closed", failures_in_row: 2, retry_at: null })
      await fail(LOST)
      expect(await service.health("agent")).toMatchObject({
        breaker: "open",
        failures_in_row: 3,
        retry_at: expect.any(Date),
        last_failure: { at: expect.any(Date), message: "no answer" },
      })
      expect(await openedAt()).toEqual(expect.any(String))
      const answers = await Promise.all([register(), register(anotherInstanceOf(service))])
      expect(calls()).toBe(0)
      for (const answer of answers) {
        expect(answer).toMatchObject({
          state: "queued",
          may_be_at_agent: false,
          last_answer: { kind: "retryable", code: "breaker_open", waits: true },
        })
      }
    })

    it("go on after any number of refusals, and when the agent only asks for patience", async () => {
      await fail(...times(4, () => REFUSED), ...times(4, () => NOT_NOW), ...times(4, () => BUSY))
      expect(await service.health("agent")).toMatchObject({ breaker: "closed", failures_in_row: 0 })
    })

    it("go on when a yes or a no came between the failures", async () => {
      await fail(LOST, LOST)
      await register()
      await fail(LOST, DOWN, REFUSED, LOST)
      expect(await service.health("agent")).toMatchObject({ breaker: "closed", failures_in_row: 1 })
    })

    it("are noted once a minute while the agent works, and read about once a second", async () => {
      const connection = containerOf(service)[ContainerRegistrationKeys.PG_CONNECTION] as Knex
      const statements: string[] = []
      const note = ({ sql }: { sql: string }) => statements.push(sql)
      connection.on("query", note)
      await Promise.all(times(10, () => register()))
      connection.off("query", note)
      expect(statements.some((sql) => sql.includes("billing_agent_order_registration"))).toBe(true)
      const ours = statements.filter((sql) => /billing_agent_(health|rate)/.test(sql))
      expect(ours.filter((sql) => sql.startsWith("select")).length).toBeLessThanOrEqual(1)
      expect(ours.filter((sql) => sql.startsWith("insert"))).toHaveLength(1)
      expect(ours.length).toBeLessThanOrEqual(2)
    })

    it("tell when the agent last said something, yes or no", async () => {
      const heard = async () => (await service.health("agent")).last_contact_at
      await fail(LOST, DOWN)
      expect(await heard()).toBeNull()
      await fail(REFUSED)
      const first = await heard()
      expect(first).toBeInstanceOf(Date)
      await register(anotherInstanceOf(service))
      expect(await heard()).toEqual(first)
      await sql("update billing_agent_health set last_contact_at = now() - interval '1 hour'")
      await register(anotherInstanceOf(service))
      expect((await heard())!.getTime()).toBeGreaterThanOrEqual(first!.getTime())
    })

    it("are tried by exactly one caller of all processes, and all go on when that brings an answer", async () => {
      await fail(LOST, LOST, LOST)
      const other = anotherInstanceOf(service)
      await letPass()
      let answer: (value: unknown) => void = () => undefined
      script.answer("registerOrder", () => new Promise((resolve) => (answer = resolve)))
      let turnedAway = 0
      const trying = [...times(5, () => register()), ...times(5, () => register(other))].map(async (registering) => {
        const { state } = await registering
        turnedAway += state === "queued" ? 1 : 0
        return state
      })
      await waitFor(
        "all but one to be turned away",
        () => turnedAway,
        (count) => count === 9
      )
      expect(await service.health("agent")).toMatchObject({ breaker: "half_open" })
      answer({ kind: "accepted", value: { state: "approved" } })
      expect((await Promise.all(trying)).filter((state) => state === "approved")).toHaveLength(1)
      expect(calls()).toBe(1)
      expect(await service.health("agent")).toMatchObject({ breaker: "closed", failures_in_row: 0, retry_at: null })
      // Where the other process had tried, this one may hear of it a second later.
      await waitFor(
        "this process to know",
        () => register(),
        ({ state }) => state === "approved"
      )
    })

    it("pause twice as long after each trial that fails, up to a maximum", async () => {
      await fail(LOST, LOST, LOST)
      const seconds = async () => (await sql("select open_seconds from billing_agent_health"))[0].open_seconds
      const pauses = [Number(await seconds())]
      for (let trial = 0; trial < 3; trial += 1) {
        await letPass()
        await fail(trial % 2 ? DOWN : LOST)
        pauses.push(Number(await seconds()))
      }
      await sql("update billing_agent_health set open_seconds = 100")
      await letPass()
      await fail(LOST)
      pauses.push(Number(await seconds()))
      expect(pauses).toEqual([5, 10, 20, 40, 120])
    })

    it("may be tried by the next caller when the one who tried has died", async () => {
      await fail(LOST, LOST, LOST)
      await sql("update billing_agent_health set trial_owner = 'dead', retry_at = now()")
      await letPass()
      expect(await register()).toMatchObject({ state: "approved" })
      expect(await service.health("agent")).toMatchObject({ breaker: "closed" })
    })

    it("cost a notice no try while the agent is away, for however long; then it goes out", async () => {
      const notice = shipmentOf(await register())
      script.answer("reportShipment", ...times(100, () => LOST))
      await service.createNotice(notice)
      const dispatch = () => service.dispatchNotices({ limit: 10 })
      const noticeOf = async () => (await service.listBillingAgentNotices({ key: notice.key }))[0]
      for (let send = 0; send < 3; send += 1) {
        await makeDue(service)
        await dispatch()
      }
      expect(await noticeOf()).toMatchObject({ status: "retrying", attempts: 2, unanswered_sends: 3 })
      for (let trial = 0; trial < 3; trial += 1) {
        await makeDue(service)
        expect(await dispatch()).toMatchObject({ sent: 0 })
        await letPass()
        expect(await dispatch()).toMatchObject({ sent: 1 })
      }
      expect(await noticeOf()).toMatchObject({ status: "retrying", attempts: 2, unanswered_sends: 6 })
      script.reset()
      await letPass()
      await makeDue(service)
      await dispatch()
      expect(await noticeOf()).toMatchObject({ status: "accepted", attempts: 3 })
    })

    it("are over for what waits when the agent turns the merchant away, until it lets him in again", async () => {
      const waiting = times(5, () => shipmentOf({} as never))
      for (const notice of waiting) {
        const { id, agent_id, account_order_id, order_id } = await register()
        Object.assign(notice, { registration_id: id, agent_id, account_order_id, order_id })
        await service.createNotice(notice)
      }
      const statuses = async () =>
        (await service.listBillingAgentNotices({ kind: "shipment" })).map(({ status, attempts }) => [status, attempts])
      script.answer("reportShipment", ...times(100, () => DENIED))
      await service.dispatchNotices({ limit: 3 })
      expect(await service.dispatchNotices({ limit: 100 })).toMatchObject({ sent: 0 })
      expect(await service.health("agent")).toMatchObject({ breaker: "open", last_failure: { message: "Password." } })
      expect((await statuses()).sort()).toEqual([...times(2, () => ["queued", 0]), ...times(3, () => ["retrying", 0])])
      const [{ next_attempt_at }] = await service.listBillingAgentNotices({ status: "retrying" })
      expect(next_attempt_at!.getTime() - Date.now()).toBeGreaterThan(4 * 60_000)
      expect(next_attempt_at!.getTime() - Date.now()).toBeLessThan(16 * 60_000)

      script.reset()
      await letPass()
      await makeDue(service)
      await service.dispatchNotices({ limit: 1 })
      await service.dispatchNotices({ limit: 100 })
      expect(await statuses()).toEqual(times(5, () => ["accepted", 1]))
    })

    it("do not begin again for a trial that was turned away at the door", async () => {
      await fail(LOST, LOST, LOST)
      await letPass()
      await fail(DENIED)
      expect(await service.health("agent")).toMatchObject({ breaker: "open", failures_in_row: 4 })
    })

    it("begin again with a trial that brings a no to a field", async () => {
      await fail(LOST, LOST, LOST)
      await letPass()
      await fail(INVALID)
      expect(await service.health("agent")).toMatchObject({ breaker: "closed", failures_in_row: 0 })
    })

    it("are counted although a database would not take the agent's words", async () => {
      const UNWRITABLE = { ...DOWN, message: "D\0own \ud800." }
      await fail(UNWRITABLE, UNWRITABLE, UNWRITABLE)
      await letPass()
      await fail(UNWRITABLE)
      expect(await service.health("agent")).toMatchObject({
        breaker: "open",
        failures_in_row: 4,
        last_failure: { message: "Down \ufffd." },
      })
    })

    it("that never began leave no trace of a send", async () => {
      const lost = jest.spyOn(Breaker.prototype, "enter").mockRejectedValueOnce(new Error("connection lost"))
      const input = anOrder()
      await expect(service.registerOrder(input)).rejects.toThrow("connection lost")
      expect(await service.listOrderRegistrations(input.account_order_id)).toMatchObject([
        { state: "queued", may_be_at_agent: false },
      ])
      const notice = shipmentOf(await service.registerOrder(input))
      await service.createNotice(notice)
      lost.mockRejectedValueOnce(new Error("connection lost"))
      await service.dispatchNotices({ limit: 1 })
      lost.mockRestore()
      expect(await service.listBillingAgentNotices({ key: notice.key })).toMatchObject([
        { status: "retrying", unanswered_sends: 0 },
      ])
    })

    it("cost an application no try either", async () => {
      const { id } = await service.openBuyer({
        agent_id: "agent",
        program_id: "test",
        application_id: "app_1",
        number_prefix: "DI",
      })
      await fail(LOST, LOST, LOST)
      const data = { company_name: "Example" }
      const waiting = await service.sendBuyer({ id, data, deadline_ms: 2_000 })
      expect(waiting).toMatchObject({ state: "queued", last_answer: { code: "breaker_open", waits: true } })
      expect(waiting.next_ask_at!.getTime() - Date.now()).toBeLessThan(10_000)
      expect(await service.listBillingAgentBuyerRegistrations({ id })).toMatchObject([
        { sends: 0, unanswered_sends: 0 },
      ])
      await letPass()
      expect(await service.sendBuyer({ id, data, deadline_ms: 2_000 })).toMatchObject({ state: "under_review" })
    })

    it("say nothing about the agent when they had no time", async () => {
      for (let call = 0; call < 4; call += 1) {
        script.answer("registerOrder", () => new Promise(() => undefined))
        await service.registerOrder(anOrder({ deadline_ms: 5 }))
      }
      expect(await service.health("agent")).toMatchObject({ breaker: "closed", failures_in_row: 0 })
    })
  })

  billingAgentSuite("rate", { ...SCRIPTED, limits: { calls_per_minute: 12 } }, ({ service, MikroOrmWrapper }) => {
    beforeEach(() => script.reset())
    const sql = (text: string) => MikroOrmWrapper.forkManager().getConnection().execute(text)
    const fill = (calls_left: number) =>
      sql(`insert into billing_agent_rate (agent_id, calls_left, counted_at) values ('agent', ${calls_left}, now())
           on conflict (agent_id) do update set calls_left = ${calls_left}, counted_at = now()`)

    it("are not more than the agent bears, whoever calls", async () => {
      const other = anotherInstanceOf(service)
      const answers = await Promise.all([
        ...times(4, () => service.registerOrder(anOrder())),
        ...times(4, () => other.registerOrder(anOrder())),
      ])
      expect(answers.filter(({ state }) => state === "approved")).toHaveLength(2)
      expect(answers.filter(({ last_answer }) => last_answer?.code === "rate_limited")).toHaveLength(6)
      expect(script.callsOf("registerOrder")).toHaveLength(2)
    })

    it("leave notices in the queue when there is no room, without counting a try", async () => {
      const notice = shipmentOf(await service.registerOrder(anOrder()))
      await fill(0)
      await service.createNotice(notice)
      await service.dispatchNotices({ limit: 10 })
      const [waiting] = await service.listBillingAgentNotices({ key: notice.key })
      expect(waiting).toMatchObject({ status: "retrying", attempts: 0, unanswered_sends: 0 })
      expect(waiting.last_answer).toMatchObject({ code: "rate_limited", waits: true })
      expect(script.callsOf("reportShipment")).toHaveLength(0)
      await makeDue(service)
      expect(await service.dispatchNotices({ limit: 10 })).toMatchObject({ sent: 0 })
    })

    it("keep room for a checkout beside a backlog of notices", async () => {
      const registrations = []
      for (const order of times(3, () => anOrder())) {
        await fill(2)
        registrations.push(await service.registerOrder(order))
      }
      await fill(2)
      for (const registration of registrations) {
        await service.createNotice(shipmentOf(registration))
      }
      await service.dispatchNotices({ limit: 10 })
      expect(script.callsOf("reportShipment")).toHaveLength(1)
      expect(await service.registerOrder(anOrder())).toMatchObject({ state: "approved" })
    })

    it("are not taken from for a call that is not made, and an agent that is back is tried when there is room", async () => {
      await fill(2)
      await sql(`insert into billing_agent_health (agent_id, failures_in_row, open_seconds, retry_at)
                 values ('agent', 5, 5, now() - interval '1 second')`)
      const [one, two] = [service, anotherInstanceOf(service)]
      // It has looked before the other began, and still takes it for nobody's turn.
      await two.dispatchNotices({ limit: 1 })
      let answer: (value: unknown) => void = () => undefined
      script.answer("registerOrder", () => new Promise((resolve) => (answer = resolve)))
      const trying = one.registerOrder(anOrder())
      await waitFor(
        "the trial to go out",
        () => script.callsOf("registerOrder").length,
        (count) => count === 1
      )
      // Somebody tries already: nothing is called, so nothing is taken.
      await two.registerOrder(anOrder())
      const [{ calls_left }] = await sql("select calls_left from billing_agent_rate")
      expect(Number(calls_left)).toBeCloseTo(1, 0)
      answer({ kind: "unknown", message: "no answer" })
      await trying

      await sql("update billing_agent_health set retry_at = now() - interval '1 second'")
      await fill(0)
      const third = anotherInstanceOf(service)
      expect(await third.registerOrder(anOrder())).toMatchObject({ last_answer: { code: "rate_limited" } })
      await fill(2)
      expect(await third.registerOrder(anOrder())).toMatchObject({ state: "approved" })
    })

    it("flow in again with the time", async () => {
      await fill(0)
      await sql("update billing_agent_rate set counted_at = now() - interval '7 seconds'")
      expect(await service.registerOrder(anOrder())).toMatchObject({ state: "approved" })
      expect(await service.registerOrder(anOrder())).toMatchObject({ last_answer: { code: "rate_limited" } })
    })
  })
})
