import { script } from "./scripted-agent"
import { anOrder, billingAgentSuite, SCRIPTED } from "./suite"

const LOST = { kind: "unknown", message: "no answer", cause: "no_answer" } as const
const agent = { ...SCRIPTED, limits: { breaker: { failures: 3 }, calls_per_minute: 1_000 } }

billingAgentSuite("connection", agent, ({ service, MikroOrmWrapper }) => {
  beforeEach(() => script.reset())
  const outcomeOf = async (...replies: Parameters<typeof script.answer>[1][]) => {
    script.answer("testConnection", ...replies)
    return (await service.testConnection("agent")).outcome
  }
  const openBreaker = async () => {
    for (let n = 0; n < 3; n++) {
      script.answer("registerOrder", LOST)
      await service.registerOrder(anOrder())
    }
  }

  it("is there when the agent answers, and says how long it took", async () => {
    expect(await service.testConnection("agent")).toEqual({
      outcome: "ok",
      took_ms: expect.any(Number),
      tested_at: expect.any(Date),
      message: null,
    })
    expect((await service.health("agent")).last_contact_at).toBeInstanceOf(Date)
  })

  it.each([
    ["credentials", { kind: "refused", reason: "auth", code: "E040001", message: "Password." }],
    ["turned_away", { kind: "refused", reason: "auth", code: "HTTP 404", message: "Nothing here." }],
    ["no_answer", LOST],
    ["no_answer", { kind: "retryable", code: "ECONNREFUSED", message: "Not reached." }],
    ["garbage", { kind: "unknown", message: "No XML.", cause: "garbage" }],
    ["agent_error", { kind: "unknown", message: "HTTP 500", cause: "server_error" }],
    ["agent_error", { kind: "retryable", code: "G1", message: "Not now.", is_agents_word: true }],
    ["rate_limited", { kind: "retryable", code: "HTTP 429", message: "Slower." }],
    ["ok", { kind: "refused", reason: "not_found", code: "E050003", message: "Nobody." }],
  ] as const)("is called %s after %j", async (outcome, answer) => {
    expect(await outcomeOf(answer)).toBe(outcome)
  })

  it("leaves what went wrong behind for staff, newest first, and never more than a few", async () => {
    await outcomeOf({ kind: "refused", reason: "auth", code: "E040001", message: "Password." })
    await openBreaker()
    const { recent_failures } = await service.health("agent")
    expect(recent_failures.map(({ operation, kind, code }) => [operation, kind, code])).toEqual([
      ["registerOrder", "unknown", null],
      ["registerOrder", "unknown", null],
      ["testConnection", "refused", "E040001"],
    ])
    expect(recent_failures[0]).toMatchObject({ at: expect.any(Date), message: "no answer" })
    for (let n = 0; n < 25; n++) {
      await outcomeOf(LOST)
    }
    expect((await service.health("agent")).recent_failures).toHaveLength(20)
  })

  it("is tried while the agent is left alone, and an answer ends that", async () => {
    await openBreaker()
    const before = await service.health("agent")
    expect(before.breaker).toBe("open")
    script.reset()
    await service.registerOrder(anOrder())
    expect(script.callsOf("registerOrder")).toHaveLength(0)

    expect(await outcomeOf(LOST)).toBe("no_answer")
    const after = await service.health("agent")
    expect(after.breaker).toBe("open")
    // Who looks often must not have it left alone for longer and longer.
    const waits = (health: typeof before) => health.retry_at!.getTime() - Date.now()
    expect(waits(after)).toBeLessThanOrEqual(waits(before) + 60_000)

    expect(await outcomeOf()).toBe("ok")
    expect(await service.health("agent")).toMatchObject({ breaker: "closed", failures_in_row: 0, retry_at: null })
    await service.registerOrder(anOrder())
    expect(script.callsOf("registerOrder")).toHaveLength(1)
  })

  it.each([
    ["the agent asks for patience", () => outcomeOf({ kind: "retryable", code: "HTTP 429", message: "Slower." })],
    [
      "we have sent it as much as it bears",
      async () => {
        await MikroOrmWrapper.getManager().execute("update billing_agent_rate set calls_left = 0, counted_at = now()")
        return outcomeOf()
      },
    ],
  ])("tells nothing while %s, and does not end the time in which it is left alone", async (_, test) => {
    await openBreaker()
    const before = await service.health("agent")
    expect(await test()).toBe("rate_limited")
    expect(await service.health("agent")).toMatchObject({ breaker: "open", retry_at: before.retry_at })
    script.reset()
    await service.registerOrder(anOrder())
    expect(script.callsOf("registerOrder")).toHaveLength(0)
  })

  it("is tried by one at a time: others are told that somebody is at it", async () => {
    await openBreaker()
    let answered = (_: unknown): void => undefined
    const answer = new Promise<unknown>((resolve) => (answered = resolve))
    script.answer("testConnection", () => answer)
    const first = service.testConnection("agent")
    while (script.callsOf("testConnection").length === 0) {
      await new Promise(setImmediate)
    }
    expect((await service.testConnection("agent")).outcome).toBe("busy")
    answered({ kind: "accepted", value: undefined })
    expect((await first).outcome).toBe("ok")
  })

  it("is nothing to be tested where the agent is the store itself, and unknown agents are not found", async () => {
    expect(await service.testConnection("in_house")).toMatchObject({ outcome: "not_testable", took_ms: null })
    await expect(service.testConnection("nobody")).rejects.toMatchObject({ type: "not_found" })
  })
})
