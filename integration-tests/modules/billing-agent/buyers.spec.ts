import { billingAgentSuite, SCRIPTED } from "./suite"
import { script } from "./scripted-agent"

const LOST = { kind: "unknown", message: "no answer" } as const
const DUPLICATE = { kind: "duplicate", code: "F020004", message: "The number is taken." } as const
const told = (state: string, more: object = {}) => ({ kind: "accepted", value: { state, ...more } }) as const

billingAgentSuite("buyers", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())
  const open = (application_id = "app_1") =>
    service.openBuyer({ agent_id: "agent", program_id: "test", application_id, number_prefix: "DI" })
  const send = (id: string, data = { company_name: "Example" } as Record<string, string>) =>
    service.sendBuyer({ id, data, deadline_ms: 2_000 })
  const ask = (id: string, min_interval_seconds = 0) =>
    service.askBuyer({ id, deadline_ms: 2_000, min_interval_seconds })

  it("opens one registration for an application, with a number of its own", async () => {
    const all = await Promise.all([open(), open(), open("app_2")])
    expect(all[0].number).toMatch(/^DI[0-9]{6,}$/)
    expect(all[1]).toEqual(all[0])
    expect(all[2].number).not.toBe(all[0].number)
    expect(await service.findBuyer({ number: all[0].number, agent_id: "agent" })).toEqual(all[0])
  })

  it("sends an application once, however often it is asked", async () => {
    const { id } = await open()
    const answers = await Promise.all([send(id), send(id), send(id)])
    expect(answers.at(-1)).toMatchObject({ id })
    expect(await send(id)).toMatchObject({ state: "under_review", next_ask_at: expect.any(Date) })
    expect(script.callsOf("applyBuyer")).toHaveLength(1)
  })

  it("takes a duplicate for its own application only after a lost answer", async () => {
    const lost = await open("app_lost")
    script.answer("applyBuyer", LOST, DUPLICATE)
    expect(await send(lost.id)).toMatchObject({ state: "unknown" })
    expect(await send(lost.id)).toMatchObject({ state: "under_review", number: lost.number })

    const clash = await open("app_clash")
    script.answer("applyBuyer", DUPLICATE)
    expect(await send(clash.id)).toMatchObject({ state: "refused", last_answer: { code: "F020004" } })
    const next = await send(clash.id)
    expect(next).toMatchObject({ state: "under_review" })
    expect(next.number).not.toBe(clash.number)
  })

  it("sends a refused application again only when it was corrected", async () => {
    const { id } = await open()
    script.answer("applyBuyer", { kind: "refused", reason: "invalid_request", code: "F", message: "Telephone." })
    expect(await send(id)).toMatchObject({ state: "refused" })
    expect(await send(id)).toMatchObject({ state: "refused" })
    expect(script.callsOf("applyBuyer")).toHaveLength(1)
    expect(await send(id, { company_name: "Corrected" })).toMatchObject({ state: "under_review" })
  })

  it("sends it again unchanged when the agent had only refused the merchant's credentials", async () => {
    const { id } = await open()
    script.answer("applyBuyer", { kind: "refused", reason: "auth", code: "F990001", message: "Password." })
    expect(await send(id)).toMatchObject({ state: "refused", last_answer: { reason: "auth" } })
    expect(await send(id)).toMatchObject({ state: "under_review" })
  })

  it("sends what the agent asked to be corrected under a new number", async () => {
    const { id, number } = await open()
    await send(id)
    script.answer("getBuyer", told("needs_information"))
    expect(await ask(id)).toMatchObject({ state: "needs_information" })
    expect(await send(id)).toMatchObject({ state: "needs_information", number })
    const corrected = await send(id, { company_name: "Corrected" })
    expect(corrected).toMatchObject({ state: "under_review" })
    expect(corrected.number).not.toBe(number)
  })

  it("asks once in the interval, also when two ask at the same time", async () => {
    const { id } = await open()
    await send(id)
    await Promise.all([ask(id, 30), ask(id, 30), ask(id, 30)])
    await ask(id, 30)
    expect(script.callsOf("getBuyer")).toHaveLength(1)
  })

  it("never moves a decision back", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", told("approved", { credit_limit: 500_000 }), told("under_review"), told("declined"))
    expect(await ask(id)).toMatchObject({ state: "approved", credit_limit: 500_000, next_ask_at: null })
    expect(await ask(id)).toMatchObject({ state: "approved", credit_limit: 500_000 })
    expect(await ask(id)).toMatchObject({ state: "suspended" })
  })

  it("stays as it is when the agent gives no answer", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", LOST)
    expect(await ask(id)).toMatchObject({ state: "under_review", last_answer: { kind: "unknown" } })
  })

  it("takes a fresh enough figure from the row, and has none when the agent says nothing", async () => {
    const read = (max_age_seconds: number) =>
      service.readCredit({ agent_id: "agent", buyer_number: "B1", max_age_seconds, deadline_ms: 2_000 })
    expect(await read(60)).toMatchObject({ usable: true, limit_amount: 1000, used_amount: 0 })
    script.answer("getCredit", { kind: "accepted", value: { usable: true, limit_amount: 1000, used_amount: 400 } })
    expect(await read(60)).toMatchObject({ used_amount: 0 })
    expect(await read(0)).toMatchObject({ used_amount: 400 })
    expect(await read(60)).toMatchObject({ used_amount: 400 })
    script.answer("getCredit", LOST)
    expect(await read(0)).toBeNull()
  })

  it("knows its agents, the merchant's own book among them", () => {
    expect(service.agents().map(({ id }) => id)).toEqual(["in_house", "agent"])
    expect(service.agent("in_house").capabilities.order_decision).toBe("none")
    expect(() => service.agent("nobody")).toThrow(/Add it to `agents`/)
  })
})
