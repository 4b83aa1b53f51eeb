import type { BillingAgent } from "../../../modules/billing-agent/port"
import { startSimulators, type RunningSimulators } from "../../start-simulators"
import { checkConformance } from "../check-conformance"
import { printConformance } from "../print-conformance"
import type { CheckId, ConformanceSubject } from "../types"
import { FakeAgent } from "./fake-agent/adapter"
import * as broken from "./fake-agent/broken"
import { FAKE_KEY, FakeAgentSimulator } from "./fake-agent/simulator"

jest.setTimeout(60_000)

const subject: ConformanceSubject = {
  application: { company_name: "見本商店", phone: "03-1234-5678", contact_email: "taro@example.com" },
  order: {
    ordered_on: "2026-01-15",
    currency_code: "jpy",
    total_amount: 1100,
    tax_amount: 100,
    lines: [{ kind: "item", name: "紙", code: "P1", quantity: 1, unit_price: 1000, amount: 1000, tax_amount: 100 }],
  },
  parcels: ["1001", "1002", "1003", "1004"].map((tracking_number) => ({ carrier_code: null, tracking_number })),
  number_prefix: "K",
}

describe("the conformance kit", () => {
  let running: RunningSimulators | null = null
  afterEach(async () => {
    await running?.close()
    running = null
  })

  async function judge(
    make: (url: string) => BillingAgent,
    { seeds = [1], rules = { decides_later: false, several_slips: false } } = {}
  ) {
    running = await startSimulators({ port: 0, simulators: [new FakeAgentSimulator(rules)] })
    const url = `${running.url}/fake`
    const simulator = { url }
    return checkConformance({ adapter: make(url), simulator, subject, seeds, secrets: [FAKE_KEY], deadline_ms: 50 })
  }

  it.each([
    ["at once", { order_decision: "sync", multiple_shipments: false } as const],
    ["later", { order_decision: "async", multiple_shipments: true } as const],
  ])("finds nothing against a right adapter of an agent that decides %s", async (_when, capabilities) => {
    const { order_decision, multiple_shipments } = capabilities
    const rules = { decides_later: order_decision === "async", several_slips: multiple_shipments }
    const report = await judge((url) => new FakeAgent(url, capabilities), { seeds: [1, 2], rules })
    const lines: string[] = []
    expect(printConformance(report, (line) => lines.push(line)).failed === 0 || lines.join("\n")).toBe(true)
    expect(report).toMatchObject({ plans: 2, lost: 0, doubled: 0 })
    // Two buyers, three orders and a cancellation, two slips or more and a withdrawal, in each life.
    expect(report.effects).toBeGreaterThanOrEqual(2 * 8)
    expect(report.faults).toBeGreaterThan(2 * 5)
  })

  it.each<[string, (url: string) => BillingAgent, CheckId, RegExp]>([
    ["takes silence for a no", (url) => new broken.TakesSilenceForNo(url), "classes", /called refused, not unknown/],
    ["calls a lost answer retryable", (url) => new broken.TakesSilenceForNothing(url), "classes", /called retryable/],
    ["tells the password", (url) => new broken.TellsThePassword(url), "secrets", /secret 1 is in the answer/],
    ["throws what the buyer entered", (url) => new broken.ThrowsWhatTheBuyerEntered(url), "secrets", /contact_email/],
    ["throws", (url) => new broken.ThrowsWhatTheBuyerEntered(url), "throws", /threw Error: no answer/],
    ["ignores the signal", (url) => new broken.IgnoresTheSignal(url), "deadlines", /had not ended/],
    ["takes a new number", (url) => new broken.TakesANewNumber(url), "effects", /doubled: there is an order K1C-1/],
    ["takes strangers for its own", (url) => new broken.TakesStrangersForItsOwn(url), "classes", /which is taken/],
    ["cancels nothing", (url) => new broken.CancelsNothing(url), "effects", /lost: the order K1C is approved there/],
    ["says done unsent", (url) => new broken.CancelsNothing(url), "classes", /although nothing was sent/],
    [
      "cannot tell a no",
      (url) => new broken.CallsEverythingUnknown(url),
      "classes",
      /answered by the agent, and called/,
    ],
  ])("catches an adapter that %s", async (_name, make, check, detail) => {
    const { checks } = await judge(make)
    expect(checks.find(({ id }) => id === check)).toMatchObject({ ok: false, detail: expect.stringMatching(detail) })
  })

  it.each<[string, (agent: FakeAgent) => Partial<BillingAgent>, RegExp]>([
    ["claims what it has no method for", () => ({ cancelShipment: undefined }), /needs cancelShipment/],
    [
      "hides what it can do",
      ({ capabilities }) => ({ capabilities: { ...capabilities, returns: false } }),
      /has reportReturn/,
    ],
    [
      "does not take the example's currency",
      ({ capabilities }) => ({ capabilities: { ...capabilities, currencies: ["eur"] } }),
      /currency jpy/,
    ],
    [
      "refuses the example by its own check",
      () => ({ checkShipment: () => [{ path: "tracking_number", message: { en: "Too short.", ja: "短い" } }] }),
      /tracking_number before it is sent: Too short/,
    ],
  ])("catches an adapter that %s", async (_name, changes, detail) => {
    const { checks } = await judge((url) => {
      const agent = new FakeAgent(url)
      return Object.assign(agent, changes(agent))
    })
    expect(checks.find(({ id }) => id === "capabilities")).toMatchObject({
      ok: false,
      detail: expect.stringMatching(detail),
    })
  })

  it("catches a claim that does not hold: several parcels at an agent that takes one", async () => {
    const { checks } = await judge((url) => new FakeAgent(url, { multiple_shipments: true }))
    expect(checks.find(({ id }) => id === "effects")).toMatchObject({ ok: false })
  })

  it("plays the same faults again under the same seed, and never shows what must not be seen", async () => {
    const first = await judge((url) => new broken.TellsThePassword(url), { seeds: [7] })
    await running?.close()
    expect(await judge((url) => new broken.TellsThePassword(url), { seeds: [7] })).toEqual(first)
    expect(JSON.stringify(first)).toContain("seed 7")
    expect(JSON.stringify(first)).not.toContain(FAKE_KEY)
  })

  it("says what an example lacks", async () => {
    const adapter = new FakeAgent("http://localhost")
    const input = { adapter, simulator: { url: "http://localhost" }, seeds: [1], secrets: [] }
    await expect(checkConformance({ ...input, subject: { ...subject, parcels: [] } })).rejects.toThrow(/4 parcels/)
  })
})
