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

  it("takes a duplicate for its own application after a lost answer", async () => {
    const lost = await open("app_lost")
    script.answer("applyBuyer", LOST, DUPLICATE)
    script.answer("getBuyer", LOST)
    expect(await send(lost.id)).toMatchObject({ state: "unknown" })
    expect(await send(lost.id)).toMatchObject({ state: "under_review", number: lost.number })
  })

  it("takes another number by itself when the first is a stranger's", async () => {
    const { id, number } = await open()
    script.answer("applyBuyer", DUPLICATE, DUPLICATE)
    const next = await send(id)
    expect(next).toMatchObject({ state: "under_review" })
    const numbers = script.callsOf("applyBuyer").map(({ subject }) => subject.number)
    expect(numbers).toEqual([number, expect.any(String), next.number])
    expect(new Set(numbers).size).toBe(3)
  })

  it("calls a person when five numbers in a row are strangers'", async () => {
    const { id } = await open()
    script.answer("applyBuyer", ...Array.from({ length: 5 }, () => DUPLICATE))
    expect(await send(id)).toMatchObject({
      state: "refused",
      next_ask_at: null,
      last_answer: { kind: "duplicate", message: expect.stringMatching(/5 numbers.*number_prefix/) },
    })
    expect(script.callsOf("applyBuyer")).toHaveLength(5)
    expect(await send(id)).toMatchObject({ state: "under_review" })
  })

  it("asks whether an application without an answer has arrived before it sends it again", async () => {
    const { id, number } = await open()
    script.answer("applyBuyer", LOST)
    await send(id)
    script.answer("getBuyer", told("approved", { credit_limit: 500_000 }))
    expect(await send(id)).toMatchObject({ state: "approved", number, credit_limit: 500_000 })
    expect(script.callsOf("applyBuyer")).toHaveLength(1)
  })

  it.each([
    ["the agent does not know it", { kind: "refused", reason: "not_found", code: "G050003", message: "None." }],
    ["the agent cannot say", LOST],
  ] as const)("sends it again when %s", async (_, answer) => {
    const { id, number } = await open()
    script.answer("applyBuyer", LOST)
    await send(id)
    script.answer("getBuyer", answer)
    expect(await send(id)).toMatchObject({ state: "under_review", number })
    expect(script.callsOf("applyBuyer").map(({ subject }) => subject.number)).toEqual([number, number])
  })

  it("says when what did not arrive is sent again: soon at first, at last hourly, and never not at all", async () => {
    const { id } = await open()
    const BUSY = { kind: "retryable", code: "R", message: "Busy.", retry_after_seconds: 90 } as const
    const secondsUntil = (instant: Date | null) => (instant!.getTime() - Date.now()) / 1_000
    script.answer("applyBuyer", BUSY, LOST, LOST)
    const busy = await send(id)
    expect(busy).toMatchObject({ state: "queued" })
    expect(secondsUntil(busy.next_ask_at)).toBeGreaterThan(80)
    const lost = await send(id)
    expect(lost).toMatchObject({ state: "unknown" })
    expect(secondsUntil(lost.next_ask_at)).toBeLessThan(7)

    await service.updateBillingAgentBuyerRegistrations({ id, sends: 500 })
    script.answer("getBuyer", LOST)
    const later = await send(id)
    expect(later).toMatchObject({ state: "unknown" })
    expect(secondsUntil(later.next_ask_at)).toBeGreaterThan(1_700)
    expect(secondsUntil(later.next_ask_at)).toBeLessThan(5_500)
  })

  it("keeps the time of its next send when only a listing asks about it", async () => {
    const { id } = await open()
    script.answer("applyBuyer", LOST)
    const { next_ask_at } = await send(id)
    script.answer("getBuyer", LOST)
    expect(await ask(id)).toMatchObject({ state: "unknown", next_ask_at })
  })

  it("sends a refused application again only when it was corrected", async () => {
    const { id } = await open()
    script.answer("applyBuyer", { kind: "refused", reason: "invalid_request", code: "F", message: "Telephone." })
    expect(await send(id)).toMatchObject({ state: "refused" })
    expect(await send(id)).toMatchObject({ state: "refused" })
    expect(script.callsOf("applyBuyer")).toHaveLength(1)
    expect(await send(id, { company_name: "Corrected" })).toMatchObject({ state: "under_review" })
  })

  it("sends a refused application again as it is when it is told to", async () => {
    const { id } = await open()
    script.answer("applyBuyer", { kind: "refused", reason: "invalid_request", code: "F", message: "Telephone." })
    await send(id)
    const data = { company_name: "Example" }
    expect(await service.sendBuyer({ id, data, force: true, deadline_ms: 2_000 })).toMatchObject({
      state: "under_review",
    })
  })

  it("goes out again by itself when the agent had only refused the merchant's credentials", async () => {
    const { id } = await open()
    script.answer("applyBuyer", { kind: "refused", reason: "auth", code: "F990001", message: "Password." })
    const waiting = await send(id)
    expect(waiting).toMatchObject({ state: "queued", last_answer: { reason: "auth", waits: true } })
    expect(waiting.next_ask_at!.getTime() - Date.now()).toBeGreaterThan(4 * 60_000)
    expect(waiting.next_ask_at!.getTime() - Date.now()).toBeLessThan(16 * 60_000)
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
    expect(await ask(id)).toMatchObject({ state: "approved", credit_limit: 500_000 })
    expect(await ask(id)).toMatchObject({ state: "approved", credit_limit: 500_000 })
    expect(await ask(id)).toMatchObject({ state: "suspended" })
  })

  it("keeps what the agent says in words that a database would not take", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", told("needs_information", { message: "W\0rong \ud800" }))
    expect(await ask(id)).toMatchObject({ state: "needs_information", last_answer: { message: "Wrong \ufffd" } })
    const other = await open("app_field")
    const field = "ph\0one"
    script.answer("applyBuyer", { kind: "refused", reason: "invalid_request", code: "F", message: "No.", field })
    expect(await send(other.id)).toMatchObject({ state: "refused", last_answer: { field: "phone" } })
  })

  it("stays as it is when the agent gives no answer", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", LOST)
    expect(await ask(id)).toMatchObject({ state: "under_review", last_answer: { kind: "unknown" } })
  })

  it("asks again within a day about one who is decided, and never about one who is declined or closed", async () => {
    const hoursUntil = (instant: Date | null) => (instant!.getTime() - Date.now()) / 3_600_000
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", told("approved"), told("suspended"), told("closed"))
    const approved = await ask(id)
    expect(hoursUntil(approved.next_ask_at)).toBeGreaterThan(17)
    expect(hoursUntil(approved.next_ask_at)).toBeLessThanOrEqual(24)
    expect(approved.heard_at).toBeInstanceOf(Date)
    expect(await ask(id)).toMatchObject({ state: "suspended", next_ask_at: expect.any(Date) })
    expect(await ask(id)).toMatchObject({ state: "closed", next_ask_at: null })
    const declined = await open("app_declined")
    await send(declined.id)
    script.answer("getBuyer", told("declined"))
    expect(await ask(declined.id)).toMatchObject({ state: "declined", next_ask_at: null })
  })

  it("keeps when it was last heard through questions that bring no answer", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", told("approved"), LOST)
    const { heard_at, next_ask_at } = await ask(id)
    expect(await ask(id)).toMatchObject({ state: "approved", last_answer: { kind: "unknown" }, heard_at, next_ask_at })
  })

  it("hands out decided buyers until the accounts show it, and when their time has come", async () => {
    const { id } = await open()
    await send(id)
    const due = async () => (await service.dueBuyers({ limit: 10 })).map((one) => one.id)
    expect(await due()).toEqual([])
    script.answer("getBuyer", told("approved"), told("declined"))
    await ask(id)
    expect(await due()).toEqual([id])
    await service.markBuyerSettled({ id, state: "declined" })
    expect(await due()).toEqual([id])
    await service.markBuyerSettled({ id, state: "approved" })
    expect(await due()).toEqual([])
    await service.updateBillingAgentBuyerRegistrations({ id, next_ask_at: new Date(0) })
    expect(await due()).toEqual([id])
    await ask(id)
    expect(await due()).toEqual([id])
    expect(await service.findBuyer({ application_id: "app_1" })).toMatchObject({
      settled_state: "approved",
      state: "suspended",
    })
  })

  it("keeps no words about one whose application was purged, also when they come late, but acts on them", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", told("approved", { message: "Sato Taro is welcome." }))
    expect(await ask(id)).toMatchObject({ last_answer: { message: "Sato Taro is welcome." } })
    await service.forgetBuyers(["app_1"])
    expect(await service.findBuyer({ application_id: "app_1" })).toMatchObject({ state: "approved", last_answer: null })
    script.answer("getBuyer", told("declined", { message: "Sato Taro pays late." }))
    expect(await ask(id)).toMatchObject({ state: "suspended", last_answer: { kind: "accepted", message: "" } })
  })

  it("is not handed out again while he rests, until an answer brings a new time", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", told("approved"), told("approved"))
    await ask(id)
    await service.markBuyerSettled({ id, state: "approved" })
    await service.restBuyer(id)
    expect(await service.findBuyer({ application_id: "app_1" })).toMatchObject({ next_ask_at: expect.any(Date) })
    await service.updateBillingAgentBuyerRegistrations({ id, next_ask_at: new Date(0) })
    await service.restBuyer(id)
    expect(await service.dueBuyers({ limit: 10 })).toEqual([])
    expect(await ask(id)).toMatchObject({ state: "approved", next_ask_at: expect.any(Date) })
  })

  it("hands out nobody of an agent that is not set up any more", async () => {
    const { id } = await open()
    await send(id)
    script.answer("getBuyer", told("approved"))
    await ask(id)
    await service.updateBillingAgentBuyerRegistrations({ id, agent_id: "sold", next_ask_at: new Date(0) })
    expect(await service.dueBuyers({ limit: 10 })).toEqual([])
  })

  it("has one registration of a buyer whom the agent knew before", async () => {
    const link = () =>
      service.linkBuyer({ agent_id: "agent", program_id: "test", number: "KNOWN-1", credit_limit: 900 })
    const [one, two] = await Promise.all([link(), link()])
    expect(one).toMatchObject({ number: "KNOWN-1", state: "approved", credit_limit: 900, application_id: null })
    expect(two.id).toBe(one.id)
    expect(await link()).toMatchObject({ id: one.id, heard_at: one.heard_at })
  })

  describe("reading a buyer's credit", () => {
    const read = (max_age_seconds: number, deadline_ms = 2_000) =>
      service.readCredit({ agent_id: "agent", buyer_number: "B1", max_age_seconds, deadline_ms })
    const used = (used_amount: number) =>
      ({ kind: "accepted", value: { usable: true, limit_amount: 1000, used_amount } }) as const
    /** As if the last question and its failure were so many seconds older. */
    const letPass = async (seconds: number) => {
      const [row] = await service.listBillingAgentCreditReadings({ buyer_number: "B1" })
      const back = (instant: Date | null) => instant && new Date(instant.getTime() - seconds * 1_000)
      await service.updateBillingAgentCreditReadings({
        id: row.id,
        read_at: back(row.read_at),
        asked_at: back(row.asked_at)!,
        failed_at: back(row.failed_at),
      })
    }

    it("takes a figure that is fresh enough from the row", async () => {
      expect(await read(60)).toMatchObject({ usable: true, limit_amount: 1000, used_amount: 0 })
      await letPass(45)
      script.answer("getCredit", used(400))
      expect(await read(60)).toMatchObject({ used_amount: 0 })
      expect(await read(0)).toMatchObject({ used_amount: 400 })
      expect(await read(60)).toMatchObject({ used_amount: 400 })
      expect(script.callsOf("getCredit")).toHaveLength(2)
    })

    it("asks once in two seconds, whoever wants to know", async () => {
      script.answer("getCredit", used(100), used(200))
      const together = await Promise.all(Array.from({ length: 5 }, () => read(0)))
      expect(together.map((reading) => reading?.used_amount)).toEqual([100, 100, 100, 100, 100])
      expect(await read(0)).toMatchObject({ used_amount: 100 })
      expect(script.callsOf("getCredit")).toHaveLength(1)
      await letPass(2)
      expect(await read(0)).toMatchObject({ used_amount: 200 })
    })

    it("leaves an agent alone for half a minute after it gave no answer, and says what it last heard", async () => {
      script.answer("getCredit", LOST)
      expect(await read(60)).toBeNull()
      await letPass(15)
      expect(await read(60)).toBeNull()
      expect(script.callsOf("getCredit")).toHaveLength(1)
      await letPass(16)
      expect(await read(60)).toMatchObject({ used_amount: 0 })

      await letPass(100)
      script.answer("getCredit", LOST)
      const stale = await read(60)
      expect(stale).toMatchObject({ used_amount: 0 })
      expect(Date.now() - stale!.read_at.getTime()).toBeGreaterThan(90_000)
      await letPass(10)
      expect(await read(60)).toEqual({ ...stale, read_at: new Date(stale!.read_at.getTime() - 10_000) })
      expect(script.callsOf("getCredit")).toHaveLength(3)
    })

    it("waits for an agent that hangs once, and not once a listing", async () => {
      script.answer("getCredit", () => new Promise(() => undefined))
      expect(await read(60, 600)).toBeNull()
      const since = Date.now()
      await letPass(5)
      expect(await read(60, 5_000)).toBeNull()
      expect(Date.now() - since).toBeLessThan(5_000)
      expect(script.callsOf("getCredit")).toHaveLength(1)
    })
  })

  it("knows its agents, the merchant's own book among them", () => {
    expect(service.agents().map(({ id }) => id)).toEqual(["in_house", "agent"])
    expect(service.agent("in_house").capabilities.order_decision).toBe("none")
    expect(() => service.agent("nobody")).toThrow(/Add it to `agents`/)
  })
})
