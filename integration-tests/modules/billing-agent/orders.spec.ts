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
    const { id } = await service.registerOrder(input)
    const order = { ...input.order, total_amount: 900 }
    expect(await service.resolveOrder({ id, order, deadline_ms: 2_000 })).toMatchObject({ amount: 1100 })
    expect(script.callsOf("registerOrder")[1].subject).toMatchObject({ total_amount: 1100 })
  })

  describe("that is no longer the same", () => {
    const noticesOf = async ({ account_order_id }: { account_order_id: string }) =>
      (await service.listNotices(account_order_id)).map(({ key, status }) => [key, status])

    it.each([
      ["amount", { order: { ...anOrder().order, total_amount: 900 } }],
      ["currency", { order: { ...anOrder().order, currency_code: "usd" } }],
      ["buyer", { buyer_number: "B000002" }],
      ["agent", { agent_id: "in_house" }],
    ])("by its %s is registered anew, and the old registration is cancelled at the agent", async (_, change) => {
      const input = anOrder()
      const old = await service.registerOrder(input)
      const next = await service.registerOrder({ ...input, ...change })
      expect(next).toMatchObject({ state: "approved", attempt: 2, superseded: false })
      expect(await service.listOrderRegistrations(input.account_order_id)).toMatchObject([
        { id: old.id, superseded: true, state: "approved" },
        { id: next.id },
      ])
      expect(await noticesOf(input)).toEqual([[`order_cancel:${old.id}`, "queued"]])
      await service.dispatchNotices({ limit: 10 })
      expect(script.callsOf("cancelOrder").map(({ subject }) => subject.number)).toEqual([old.number])
      expect(await service.registerOrder({ ...input, ...change })).toMatchObject({ id: next.id })
    })

    it("is cancelled there, too, if nobody knows whether it had arrived", async () => {
      const input = anOrder()
      script.answer("registerOrder", LOST)
      const old = await service.registerOrder(input)
      const order = { ...input.order, total_amount: 900 }
      expect(await service.registerOrder({ ...input, order })).toMatchObject({ state: "approved", amount: 900 })
      expect(await noticesOf(input)).toEqual([[`order_cancel:${old.id}`, "queued"]])
    })

    it("is just closed if it never left", async () => {
      const input = anOrder()
      script.answer("registerOrder", { kind: "retryable", code: "R1", message: "Busy." })
      await service.registerOrder(input)
      const order = { ...input.order, total_amount: 900 }
      await service.registerOrder({ ...input, order })
      expect(await service.listOrderRegistrations(input.account_order_id)).toMatchObject([
        { state: "cancelled", superseded: true },
        { state: "approved", amount: 900 },
      ])
      expect(await noticesOf(input)).toEqual([])
    })

    it("never takes a registration whose cancellation is owed, also an approved one that says the same", async () => {
      const input = anOrder()
      const old = await service.registerOrder(input)
      await service.createNotice({
        key: `order_cancel:${old.id}`,
        kind: "order_cancel",
        agent_id: "agent",
        program_id: "test",
        account_order_id: input.account_order_id,
        order_id: input.order_id,
        registration_id: old.id,
        fulfillment_id: null,
        status: "queued",
        payload: {},
      })
      expect(await service.registerOrder(input)).toMatchObject({ state: "approved", attempt: 2 })
      expect(await service.resolveOrder({ id: old.id, order: input.order, deadline_ms: 2_000 })).toMatchObject({
        id: old.id,
        superseded: true,
      })
      expect(script.callsOf("registerOrder")).toHaveLength(2)
    })

    it("cancels what an earlier send may have left at the agent although a later one was declined", async () => {
      const input = anOrder()
      script.answer("registerOrder", LOST, { kind: "refused", reason: "over_limit", code: "G55", message: "No." })
      const { id } = await service.registerOrder(input)
      await service.resolveOrder({ id, order: input.order, deadline_ms: 2_000 })
      await service.registerOrder(input)
      expect(await noticesOf(input)).toEqual([[`order_cancel:${id}`, "queued"]])
    })
  })

  describe("that may be at the agent", () => {
    const resolve = ({ id }: { id: string }, { order }: { order: ReturnType<typeof anOrder>["order"] }) =>
      service.resolveOrder({ id, order, deadline_ms: 2_000 })

    it.each([
      ["declined", { kind: "refused", reason: "declined", code: "G97", message: "No." }],
      ["declined", { kind: "refused", reason: "over_limit", code: "G55", message: "Too much." }],
      ["needs_attention", { kind: "refused", reason: "auth", code: "A1", message: "Wrong password." }],
      ["unknown", { kind: "retryable", code: "R1", message: "Busy." }],
    ] as const)("stays so when a later send is %s by %j", async (state, answer) => {
      const input = anOrder({ buyer_number: `B-${state}` })
      script.answer("registerOrder", LOST, answer)
      const lost = await service.registerOrder(input)
      expect(lost).toMatchObject({ state: "unknown", may_be_at_agent: true })
      expect(await resolve(lost, input)).toMatchObject({ state, may_be_at_agent: true })
      expect(await service.buyerExposure({ agent_id: "agent", buyer_number: `B-${state}` })).toMatchObject({
        in_flight: true,
      })
    })

    it("no longer is in doubt once it is approved", async () => {
      const input = anOrder()
      script.answer("registerOrder", LOST)
      const lost = await service.registerOrder(input)
      expect(await resolve(lost, input)).toMatchObject({ state: "approved", may_be_at_agent: false })
    })

    it("is asked for as long as it takes", async () => {
      const input = anOrder()
      script.answer("registerOrder", LOST, LOST, { kind: "retryable", code: "R1", message: "Busy." })
      const lost = await service.registerOrder(input)
      await service.updateBillingAgentOrderRegistrations({ id: lost.id, unanswered_sends: 500 })
      expect(await resolve(lost, input)).toMatchObject({ state: "unknown" })
      expect(await resolve(lost, input)).toMatchObject({ state: "unknown" })
      expect(await resolve(lost, input)).toMatchObject({ state: "approved" })
    })
  })

  describe("that needs a person", () => {
    it("is sent again under its number when it is asked to be", async () => {
      const input = anOrder()
      script.answer("registerOrder", { kind: "refused", reason: "auth", code: "A1", message: "Wrong password." })
      const refused = await service.registerOrder(input)
      expect(await service.resolveOrder({ id: refused.id, order: input.order, deadline_ms: 2_000 })).toMatchObject({
        id: refused.id,
        number: refused.number,
        state: "approved",
      })
    })

    it("goes on under the next number when the old one is a stranger's, which is left alone", async () => {
      const input = anOrder()
      script.answer("registerOrder", DUPLICATE)
      const { id } = await service.registerOrder(input)
      const next = await service.resolveOrder({ id, order: input.order, deadline_ms: 2_000 })
      expect(next).toMatchObject({ state: "approved", number: `${input.number_base}-2` })
      expect(await service.listNotices(input.account_order_id)).toEqual([])
      expect(await service.resolveOrder({ id, order: input.order, deadline_ms: 2_000 })).toMatchObject({
        id,
        state: "cancelled",
      })
    })
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
    const { account_order_id } = approved
    expect(await exposure()).toEqual({
      in_flight: false,
      approved: [{ account_order_id, amount: 1_100 }],
      undecided: [],
    })

    script.answer("registerOrder", LOST)
    await service.registerOrder(anOrder({ buyer_number: "B7" }))
    expect(await exposure()).toMatchObject({ in_flight: true })
  })

  it("says which option to change when its number is too long for the agent, and goes on when it was changed", async () => {
    const input = anOrder({ number_base: "X".repeat(19) })
    const tooLong = await service.registerOrder(input)
    expect(tooLong).toMatchObject({
      state: "needs_attention",
      last_answer: { kind: "invalid", field: "number", message: expect.stringMatching(/number_prefix/) },
    })
    expect(await service.registerOrder(input)).toMatchObject({ id: tooLong.id })
    expect(script.calls).toEqual([])
    expect(await service.registerOrder({ ...input, number_base: "Y1" })).toMatchObject({ state: "approved" })
  })
})
