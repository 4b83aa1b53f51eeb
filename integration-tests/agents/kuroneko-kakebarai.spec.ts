import { createServer, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { KuronekoKakebaraiAgent } from "../../src/agents/kuroneko-kakebarai/agent"
import type { OrderToRegister } from "../../src/modules/billing-agent/port"
import { startSimulators, TEST_PASSWORD, TEST_TRADER_CODE, type RunningSimulators } from "../../src/testing"
import { Simulator } from "../helpers/simulator"
import { anApplication } from "../fixtures/kuroneko-application"

const call = () => ({ signal: AbortSignal.timeout(5_000), deadline_ms: 5_000 })
const agentAt = (baseUrl: string, options: object = {}) =>
  new KuronekoKakebaraiAgent({}, { traderCode: TEST_TRADER_CODE, password: TEST_PASSWORD, baseUrl, ...options })

function anOrder(changes: Partial<OrderToRegister> = {}): OrderToRegister {
  return {
    number: "K1-1",
    buyer_number: "B1",
    ordered_on: "2026-01-15",
    currency_code: "jpy",
    total_amount: 1100,
    tax_amount: 100,
    lines: [{ kind: "item", name: "紙", code: "P1", quantity: 1, unit_price: 1000, amount: 1000, tax_amount: 100 }],
    ...changes,
  }
}

describe("the adapter against the simulator", () => {
  let running: RunningSimulators
  let simulator: Simulator
  let agent: KuronekoKakebaraiAgent

  beforeAll(async () => {
    running = await startSimulators({ port: 0 })
    simulator = new Simulator(running.url, "kuroneko-kakebarai")
    agent = agentAt(`${running.url}/kuroneko-kakebarai`)
  })
  afterAll(() => running.close())
  beforeEach(() => simulator.reset())

  const approvedBuyer = async (credit_limit: number) => {
    expect(await agent.applyBuyer({ number: "B1", data: anApplication() }, call())).toMatchObject({ kind: "accepted" })
    await simulator.decide({ kind: "buyer", ref: "B1", decision: "approve", credit_limit })
  }

  it.each(["corporation", "sole_proprietor"])(
    "sends an application of a %s that the agent takes as it is",
    async (entity_type) => {
      const data = anApplication({
        entity_type,
        ...(entity_type === "sole_proprietor" && { company_name: "見本商店" }),
      })
      expect(agent.checkApplication(data)).toEqual([])
      expect(await agent.applyBuyer({ number: "B1", data }, call())).toEqual({
        kind: "accepted",
        value: { state: "under_review" },
      })
      expect((await simulator.state()).buyers).toMatchObject([{ ref: "B1", status: "under_review" }])
    }
  )

  it.each([
    ["approve", "approved"],
    ["decline", "declined"],
    ["request_information", "needs_information"],
  ] as const)("hears that the agent's people %s", async (decision, state) => {
    await agent.applyBuyer({ number: "B1", data: anApplication() }, call())
    expect(await agent.getBuyer({ number: "B1" }, call())).toMatchObject({ value: { state: "under_review" } })
    await simulator.decide({ kind: "buyer", ref: "B1", decision, credit_limit: 50_000 })
    expect(await agent.getBuyer({ number: "B1" }, call())).toMatchObject({ value: { state } })
  })

  it("follows limit and used through order, cancellation and payment", async () => {
    await approvedBuyer(2_000)
    const used = async () => (await agent.getCredit({ number: "B1" }, call())) as { value: { used_amount: number } }
    expect(await used()).toEqual({ kind: "accepted", value: { usable: true, limit_amount: 2_000, used_amount: 0 } })

    expect(await agent.registerOrder(anOrder(), call())).toEqual({ kind: "accepted", value: { state: "approved" } })
    expect(await used()).toMatchObject({ value: { used_amount: 1_100 } })
    expect(await agent.registerOrder(anOrder({ number: "K2-1" }), call())).toMatchObject({
      kind: "refused",
      reason: "over_limit",
    })

    expect(await agent.cancelOrder(anOrder(), call())).toMatchObject({ kind: "accepted" })
    expect(await used()).toMatchObject({ value: { used_amount: 0 } })
    await agent.registerOrder(anOrder({ number: "K3-1" }), call())
    await simulator.pay("B1", 600)
    expect(await used()).toMatchObject({ value: { used_amount: 500 } })
  })

  it("calls a number, a buyer, a slip and a cancellation that are there already a duplicate", async () => {
    await approvedBuyer(100_000)
    await agent.registerOrder(anOrder(), call())
    await agent.registerOrder(anOrder({ number: "K2-1" }), call())
    await agent.cancelOrder(anOrder({ number: "K2-1" }), call())
    const slip = { carrier_code: null, tracking_number: "1234-5678-9013", shipped_at: new Date(), amount: 1100 }
    expect(await agent.reportShipment(anOrder(), slip, call())).toMatchObject({ kind: "accepted" })

    await agent.registerOrder(anOrder({ number: "K3-1" }), call())
    await agent.reportShipment(anOrder({ number: "K3-1" }), slip, call())
    await agent.cancelShipment(anOrder({ number: "K3-1" }), { ...slip, agent_shipment_id: "123456789013" }, call())
    await agent.cancelOrder(anOrder({ number: "K3-1" }), call())

    const duplicates = await Promise.all([
      agent.cancelShipment(anOrder({ number: "K3-1" }), { ...slip, agent_shipment_id: "123456789013" }, call()),
      agent.applyBuyer({ number: "B1", data: anApplication() }, call()),
      agent.registerOrder(anOrder(), call()),
      agent.cancelOrder(anOrder({ number: "K2-1" }), call()),
      agent.reportShipment(anOrder(), slip, call()),
    ])
    expect(duplicates.map(({ kind }) => kind)).toEqual(Array(5).fill("duplicate"))
  })

  it("registers fractional lines, discounts and shipping as whole yen that add up", async () => {
    await approvedBuyer(100_000)
    const lines: OrderToRegister["lines"] = [
      { kind: "item", name: "お茶", code: "TEA", quantity: 3, unit_price: 105, amount: 315, tax_amount: 25.2 },
      { kind: "item", name: "Pen", code: "PEN", quantity: 1, unit_price: 333, amount: 333, tax_amount: 33.3 },
      { kind: "shipping", name: "送料", code: "SHIPPING", amount: 499.6, tax_amount: 49.96 },
      { kind: "discount", name: "値引", code: "DISCOUNT", amount: -64.8, tax_amount: -5.85 },
    ]
    const order = anOrder({ total_amount: 1185, tax_amount: 102.61, lines })
    expect(await agent.registerOrder(order, call())).toMatchObject({ kind: "accepted" })
    expect((await simulator.state()).orders).toMatchObject([{ amount: 1185 }])
  })

  it("registers an order of a hundred lines as a total without lines", async () => {
    await approvedBuyer(1_000_000)
    const line = anOrder().lines[0]
    const order = anOrder({ total_amount: 110_000, tax_amount: 10_000, lines: Array.from({ length: 100 }, () => line) })
    expect(await agent.registerOrder(order, call())).toMatchObject({ kind: "accepted" })
    const [, registration] = (await simulator.requests()).filter(({ operation }) => operation !== "AN070")
    expect(registration.fields).toMatchObject({ meisaiUmu: "2", settlePrice: "100000" })
    expect(registration.fields).not.toHaveProperty("shohinMei1")
  })

  describe("a slip taken back", () => {
    const slip = { carrier_code: "yamato", tracking_number: "1234-5678-9013", shipped_at: new Date(), amount: 1100 }
    const reported = { carrier_code: "yamato", tracking_number: slip.tracking_number, agent_shipment_id: null }
    const shipped = async () => {
      await approvedBuyer(100_000)
      await agent.registerOrder(anOrder(), call())
      expect(await agent.reportShipment(anOrder(), slip, call())).toEqual({
        kind: "accepted",
        value: { agent_shipment_id: "123456789013" },
      })
    }
    const shipments = async () => (await simulator.state()).orders[0].shipments

    it("leaves room for another one", async () => {
      await shipped()
      expect(await agent.cancelShipment(anOrder(), reported, call())).toMatchObject({ kind: "accepted" })
      expect(await shipments()).toEqual([])
      const corrected = { ...slip, tracking_number: "4444-1375-8703" }
      expect(await agent.reportShipment(anOrder(), corrected, call())).toMatchObject({ kind: "accepted" })
      expect(await shipments()).toEqual([{ slip: "444413758703", status: "registered" }])
    })

    it("lets the order be cancelled, which it could not be before", async () => {
      await shipped()
      await agent.cancelShipment(anOrder(), reported, call())
      expect(await agent.cancelOrder(anOrder(), call())).toMatchObject({ kind: "accepted" })
      expect((await simulator.state()).buyers).toMatchObject([{ used: 0 }])
    })

    it("is refused once the agent has settled it, with what staff can do", async () => {
      await shipped()
      await simulator.advanceClock(86_400)
      expect(await agent.cancelShipment(anOrder(), reported, call())).toMatchObject({
        kind: "refused",
        reason: "wrong_state",
        code: "D030005",
        message: expect.stringMatching(/Ask the agent/),
      })
    })

    it("is not known to be gone when its answer is lost, and not found when sent again", async () => {
      await shipped()
      await simulator.fault({ operation: "AN040", kind: "timeout_after", times: 1 })
      expect(await agent.cancelShipment(anOrder(), reported, call())).toMatchObject({ kind: "unknown" })
      expect(await agent.cancelShipment(anOrder(), reported, call())).toMatchObject({
        kind: "refused",
        reason: "not_found",
      })
    })

    it("that nobody knows is not asked for", async () => {
      const unknown = { carrier_code: null, tracking_number: null, agent_shipment_id: null }
      expect(await agent.cancelShipment(anOrder(), unknown, call())).toMatchObject({
        kind: "refused",
        field: "tracking_number",
      })
      expect(await simulator.requests()).toEqual([])
    })
  })

  it.each(["timeout_before", "timeout_after", "http_500", "garbage"])(
    "does not know what became of an order after %s",
    async (kind) => {
      await approvedBuyer(100_000)
      await simulator.fault({ operation: "AN010", kind, times: 1 })
      expect(await agent.registerOrder(anOrder(), call())).toMatchObject({ kind: "unknown" })
      expect((await simulator.state()).orders).toHaveLength(["timeout_after", "garbage"].includes(kind) ? 1 : 0)
    }
  )

  it("waits for a slow agent, and hears a refusal as one", async () => {
    await approvedBuyer(100_000)
    await simulator.fault({ operation: "AN010", kind: "slow", times: 1, delay_ms: 100 })
    expect(await agent.registerOrder(anOrder(), call())).toMatchObject({ kind: "accepted" })
    await simulator.fault({ operation: "AN010", kind: "refuse", times: 1, code: "G61" })
    expect(await agent.registerOrder(anOrder({ number: "K2-1" }), call())).toMatchObject({
      kind: "refused",
      reason: "declined",
    })
  })

  it("sends nothing when the caller's time is over before, and says so", async () => {
    const answer = await agent.registerOrder(anOrder(), { signal: AbortSignal.abort(), deadline_ms: 0 })
    expect(answer).toMatchObject({ kind: "retryable", code: "deadline" })
    expect(await simulator.requests()).toEqual([])
  })

  it("gives up when the caller's time is over, although the connection is still open", async () => {
    await approvedBuyer(100_000)
    await simulator.fault({ operation: "AN010", kind: "timeout_before", times: 1, delay_ms: 60_000 })
    const answer = await agent.registerOrder(anOrder(), { signal: AbortSignal.timeout(100), deadline_ms: 100 })
    expect(answer).toEqual({
      kind: "unknown",
      cause: "no_answer",
      message: "The agent gave no answer to AN010 in time.",
    })
  })

  it("refuses wrong credentials in words for staff, and shows them nowhere", async () => {
    const wrong = agentAt(`${running.url}/kuroneko-kakebarai`, { password: "not-the-password" })
    const answer = await Promise.all([
      wrong.getCredit({ number: "B1" }, call()),
      wrong.getBuyer({ number: "B1" }, call()),
      wrong.applyBuyer({ number: "B1", data: anApplication() }, call()),
      wrong.registerOrder(anOrder(), call()),
      wrong.cancelOrder(anOrder(), call()),
    ])
    expect(answer.map((one) => one.kind === "refused" && one.reason)).toEqual(Array(5).fill("auth"))
    const seen = JSON.stringify([answer, await simulator.requests()])
    expect(seen).not.toContain("not-the-password")
    expect(seen).not.toContain(TEST_TRADER_CODE)
  })

  it("does not send what is no slip number", async () => {
    const other = { carrier_code: "dhl", tracking_number: "123456789013", shipped_at: new Date(), amount: 1 }
    expect(await agent.reportShipment(anOrder(), other, call())).toMatchObject({
      kind: "refused",
      field: "carrier_code",
    })
    for (const tracking_number of [null, "ABC", "123456789012", "12345678901234"]) {
      const shipment = { carrier_code: null, tracking_number, shipped_at: new Date(), amount: 1 }
      expect(await agent.reportShipment(anOrder(), shipment, call())).toMatchObject({
        kind: "refused",
        field: "tracking_number",
      })
    }
    expect(await simulator.requests()).toEqual([])
  })
})

describe("answers that are not the agent's", () => {
  let server: Server
  let respond: Parameters<typeof createServer>[1] = () => undefined
  let agent: KuronekoKakebaraiAgent

  beforeAll(async () => {
    server = createServer((request, response) => respond!(request, response))
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve))
    agent = agentAt(`http://localhost:${(server.address() as AddressInfo).port}`, { responseBytesMax: 1_000 })
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it.each([
    ["a page", 200, "<html><body>Maintenance</body></html>", "unknown"],
    ["no XML", 200, "<a><b></a>", "unknown"],
    ["nothing", 200, "", "unknown"],
    ["too much", 200, `<return><returnCode>0</returnCode>${"x".repeat(2_000)}</return>`, "unknown"],
    ["another root", 200, "<result><returnCode>0</returnCode></result>", "accepted"],
    ["an unlisted code", 200, "<r><returnCode>1</returnCode><errorCode>A999999</errorCode></r>", "refused"],
    [
      "several codes",
      200,
      "<r><returnCode>1</returnCode><errorCode>G12</errorCode><errorCode>G55</errorCode></r>",
      "refused",
    ],
    ["no code", 200, "<r><returnCode>1</returnCode></r>", "unknown"],
    ["too many requests", 429, "", "retryable"],
    ["a request that took too long to arrive", 408, "", "retryable"],
  ])("%s", async (_name, status, body, kind) => {
    respond = (_request, response) => response.writeHead(status, { "retry-after": "30" }).end(body)
    expect(await agent.registerOrder(anOrder(), call())).toMatchObject({ kind })
  })

  it.each([301, 302, 400, 401, 403, 404, 405])(
    "takes %i for a wrong address, which is nobody's fault but the set-up's",
    async (status) => {
      respond = (_request, response) => response.writeHead(status, { location: "/elsewhere" }).end()
      expect(await agent.applyBuyer({ number: "B1", data: anApplication() }, call())).toMatchObject({
        kind: "refused",
        reason: "auth",
        message: expect.stringMatching(/baseUrl/),
      })
    }
  )

  it("is certain that nothing happened when nobody listens", async () => {
    const { url, close } = await startSimulators({ port: 0 })
    await close()
    const nobody = agentAt(url)
    expect(await nobody.registerOrder(anOrder(), call())).toMatchObject({ kind: "retryable", code: "ECONNREFUSED" })
  })

  it("waits for at most a day, whatever it is asked", async () => {
    respond = (_request, response) => response.writeHead(429, { "retry-after": "999999999" }).end()
    expect(await agent.registerOrder(anOrder(), call())).toMatchObject({ retry_after_seconds: 86_400 })
  })

  describe("that repeat what was sent", () => {
    const buyer = { number: "B1", data: anApplication() }
    const shipment = { carrier_code: null, tracking_number: "123456789013", shipped_at: new Date(), amount: 1 }
    const reported = { carrier_code: null, tracking_number: "123456789013", agent_shipment_id: null }
    const calls: Record<string, () => Promise<unknown>> = {
      applyBuyer: () => agent.applyBuyer(buyer, call()),
      registerOrder: () => agent.registerOrder(anOrder(), call()),
      cancelOrder: () => agent.cancelOrder(anOrder(), call()),
      reportShipment: () => agent.reportShipment(anOrder(), shipment, call()),
      cancelShipment: () => agent.cancelShipment(anOrder(), reported, call()),
      getCredit: () => agent.getCredit({ number: "B1" }, call()),
    }
    const echoes: Record<string, (sent: string, response: ServerResponse) => void> = {
      "as a code": (sent, response) => response.end(`<r><returnCode>1</returnCode><errorCode>${sent}</errorCode></r>`),
      "the number as a code": (_sent, response) =>
        response.end(`<r><returnCode>1</returnCode><errorCode>${TEST_TRADER_CODE}</errorCode></r>`),
      "in fields beside": (sent, response) => response.end(`<r><returnCode>0</returnCode><x>${sent}</x></r>`),
      "as no XML": (sent, response) => response.end(`<r><${sent}`),
      "as an error": (sent, response) => response.writeHead(500, { "x-sent": encodeURIComponent(sent) }).end(sent),
      elsewhere: (_sent, response) => response.writeHead(302, { location: "http://elsewhere.example" }).end(),
      "and break off": (sent, response) => {
        response.writeHead(200, { "content-length": "100000" }).write(sent)
        setImmediate(() => response.destroy())
      },
    }

    it.each(Object.keys(echoes).flatMap((how) => Object.keys(calls).map((name) => [how, name])))(
      "%s: nothing of it is in the answer to %s",
      async (how, name) => {
        respond = (request, response) => {
          const chunks: Buffer[] = []
          request.on("data", (chunk: Buffer) => chunks.push(chunk))
          request.on("end", () => {
            const sent = new URLSearchParams(Buffer.concat(chunks).toString())
            echoes[how]([...sent.values()].join(" ").replace(/[<&]/g, ""), response)
          })
        }
        const answer = JSON.stringify(await calls[name]())
        const { company_name, phone, address_1, representative_last_name } = anApplication()
        for (const secret of [
          TEST_TRADER_CODE,
          TEST_PASSWORD,
          company_name,
          phone,
          address_1,
          representative_last_name,
        ]) {
          expect(answer).not.toContain(String(secret))
        }
      }
    )
  })
})
