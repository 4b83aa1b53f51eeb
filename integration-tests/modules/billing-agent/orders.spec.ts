import { anOrder, billingAgentSuite, endLeases, SCRIPTED } from "./suite"
import { script } from "./scripted-agent"

const LOST = { kind: "unknown", message: "no answer" } as const
const DUPLICATE = { kind: "duplicate", code: "D1", message: "The number is taken." } as const

billingAgentSuite("orders", SCRIPTED, ({ service }) => {
  beforeEach(() => script.reset())

  it("registers an order under prefix, display id and attempt, and sends it once however often it is asked", async () => {
    const input = anOrder()
    const first = await service.registerOrder(input)
    const second = await service.registerOrder(input)

    expect(first).toMatchObject({ state: "approved", number: `${input.number_base}-1`, amount: 1100, attempt: 1 })
    expect(second.id).toBe(first.id)
    expect(script.callsOf("registerOrder")).toHaveLength(1)
  })

  it("takes a duplicate for its own earlier send only when that one got no answer", async () => {
    const input = anOrder()
    script.answer("registerOrder", LOST, DUPLICATE)

    const unanswered = await service.registerOrder(input)
    expect(unanswered.state).toBe("unknown")
    const resolved = await service.resolveOrder({ id: unanswered.id, order: input.order, deadline_ms: 2_000 })

    expect(resolved).toMatchObject({ state: "approved", number: unanswered.number })
    expect(script.callsOf("registerOrder").map(({ subject }) => subject.number)).toEqual([
      resolved.number,
      resolved.number,
    ])
  })

  it("leaves a number that is taken on the first send to a person, and uses the next one when asked again", async () => {
    const input = anOrder()
    script.answer("registerOrder", DUPLICATE)

    const clash = await service.registerOrder(input)
    expect(clash).toMatchObject({ state: "needs_attention", last_answer: { kind: "duplicate", code: "D1" } })
    const next = await service.registerOrder(input)

    expect(next).toMatchObject({ state: "approved", number: `${input.number_base}-2` })
    expect(await service.listOrderRegistrations(input.account_order_id)).toMatchObject([
      { attempt: 1, state: "cancelled" },
      { attempt: 2, state: "approved" },
    ])
  })

  it("repeats exactly what was sent, although the order has changed since", async () => {
    const input = anOrder()
    script.answer("registerOrder", LOST)
    await service.registerOrder(input)
    const changed = await service.registerOrder({ ...input, order: { ...input.order, total_amount: 900 } })

    expect(changed.amount).toBe(1100)
    expect(script.callsOf("registerOrder")[1].subject).toMatchObject({ total_amount: 1100 })
  })

  it.each([
    ["declined", { kind: "refused", reason: "declined", code: "G97", message: "No." }],
    ["declined", { kind: "refused", reason: "over_limit", code: "G55", message: "Too much." }],
    ["needs_attention", { kind: "refused", reason: "auth", code: "A1", message: "Wrong password." }],
    ["queued", { kind: "retryable", code: "R1", message: "Busy." }],
    ["unknown", LOST],
  ] as const)("is %s after %j", async (state, answer) => {
    script.answer("registerOrder", answer)
    expect(await service.registerOrder(anOrder())).toMatchObject({ state })
  })

  it("takes a new number after a decline", async () => {
    const input = anOrder()
    script.answer("registerOrder", { kind: "refused", reason: "declined", code: "G97", message: "No." })
    await service.registerOrder(input)
    expect(await service.registerOrder(input)).toMatchObject({ state: "approved", attempt: 2 })
  })

  it("sends one order once when two processes register it at the same time", async () => {
    const input = anOrder()
    const answers = await Promise.all(Array.from({ length: 6 }, () => service.registerOrder(input)))

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers.every(({ state }) => state === "approved")).toBe(true)
    expect(script.callsOf("registerOrder")).toHaveLength(1)
  })

  it("keeps the answer to itself within the deadline: an agent that says nothing leaves the order unknown", async () => {
    script.answer("registerOrder", () => new Promise(() => undefined))
    const registration = await service.registerOrder(anOrder({ deadline_ms: 50 }))
    expect(registration).toMatchObject({ state: "unknown", last_answer: { kind: "unknown" } })
  })

  it("sends again what a crashed process left as sending, once its lease is over", async () => {
    const input = anOrder()
    script.answer("registerOrder", LOST, DUPLICATE)
    const { id } = await service.registerOrder(input)
    await service.updateBillingAgentOrderRegistrations({
      id,
      state: "sending",
      claim_owner: "crashed",
      claim_until: new Date(Date.now() + 60_000),
    })

    const busy = await service.registerOrder({ ...input, deadline_ms: 100 })
    expect(busy.state).toBe("sending")
    expect(script.callsOf("registerOrder")).toHaveLength(1)

    await endLeases(service)
    expect(await service.registerOrder(input)).toMatchObject({ id, state: "approved" })
    expect(script.callsOf("registerOrder")).toHaveLength(2)
  })

  it("tells what the agent's used figure may contain", async () => {
    const approved = anOrder({ buyer_number: "B7" })
    await service.registerOrder(approved)
    const exposure = () => service.buyerExposure({ agent_id: "agent", buyer_number: "B7" })
    expect(await exposure()).toEqual({ in_flight: false, approved_account_order_ids: [approved.account_order_id] })

    script.answer("registerOrder", LOST)
    await service.registerOrder(anOrder({ buyer_number: "B7" }))
    expect(await exposure()).toMatchObject({ in_flight: true })
  })

  it("refuses a number that is too long for the agent, and says which option to change", async () => {
    await expect(service.registerOrder(anOrder({ number_base: "X".repeat(19) }))).rejects.toThrow(/number_prefix/)
  })
})
