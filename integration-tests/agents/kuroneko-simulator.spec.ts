import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { mapApplication } from "../../src/agents/kuroneko-kakebarai/application"
import { parseKuronekoOptions } from "../../src/agents/kuroneko-kakebarai/options"
import { startSimulators, TEST_PASSWORD, TEST_TRADER_CODE, type RunningSimulators } from "../../src/testing"
import { anApplication } from "../fixtures/kuroneko-application"
import { Simulator } from "../helpers/simulator"

const credentials = { traderCode: TEST_TRADER_CODE, passWord: TEST_PASSWORD }
const applicationForm = mapApplication(
  anApplication(),
  parseKuronekoOptions({ traderCode: TEST_TRADER_CODE, password: "p" })
).fields
const orderForm = {
  orderNo: "K1",
  buyerId: "B1",
  orderDate: "20260115",
  settlePrice: "1000",
  shohiZei: "100",
  meisaiUmu: "1",
  shohinMei1: "紙",
  shohinCode1: "P1",
  kessaiKingaku1: "1000",
  shohiZei1: "100",
}

describe("the simulator of クロネコ掛け払い keeps the agent's rules", () => {
  let running: RunningSimulators
  let simulator: Simulator

  beforeAll(async () => {
    running = await startSimulators({ port: 0 })
    simulator = new Simulator(running.url, "kuroneko-kakebarai")
  })
  afterAll(() => running.close())
  beforeEach(() => simulator.reset())

  const post = async (api: string, fields: Record<string, string>, url = running.url) => {
    const response = await fetch(`${url}/kuroneko-kakebarai/${api}APIAction.action`, {
      method: "POST",
      body: new URLSearchParams({ ...credentials, ...fields }),
    })
    const [, code] = /<errorCode>(.*?)<\/errorCode>/.exec(await response.text()) ?? []
    return code
  }
  const approvedBuyer = async (ref = "B1", credit_limit = 100_000_000) => {
    expect(await post("AN060", { ...applicationForm, cId: ref })).toBe("")
    await simulator.decide({ kind: "buyer", ref, decision: "approve", credit_limit })
  }

  it.each([
    ["AN010", { traderCode: "" }, "A010001"],
    ["AN010", { traderCode: "12345678" }, "A010002"],
    ["AN020", { traderCode: "12345678x" }, "B010003"],
    ["AN030", { traderCode: "123456789" }, "C010004"],
    ["AN010", { passWord: "no" }, "A140001"],
    ["AN050", {}, "E050001"],
    ["AN070", { buyerId: "nobody" }, "G050003"],
    ["AN060", { ...applicationForm, cId: "" }, "F020001"],
    ["AN060", { ...applicationForm, cId: "B".repeat(21) }, "F020002"],
    ["AN060", { ...applicationForm, cId: "B_1" }, "F020003"],
    ["AN060", { ...applicationForm, cId: "B1", sMei: "Example" }, "F060003"],
    ["AN060", { ...applicationForm, cId: "B1", sMei: "カフェé" }, "F060003"],
    ["AN060", { ...applicationForm, cId: "B1", sMei: "見本😀" }, "F060003"],
    ["AN060", { ...applicationForm, cId: "B1", telNo: "0312345678" }, "F120003"],
    ["AN060", { ...applicationForm, cId: "B1", setsurituNgt: "299901" }, "F160004"],
  ])("%s %j: %s", async (api, fields, code) => expect(await post(api, fields as Record<string, string>)).toBe(code))

  it.each([
    [{ orderNo: "K".repeat(21) }, "A020002"],
    [{ orderDate: "29990101" }, "A040003"],
    [{ orderDate: "20260231" }, "A040003"],
    [{ settlePrice: "1000000000" }, "A060002"],
    [{ settlePrice: "999" }, "A060005"],
    [{ shohiZei: "99" }, "A070005"],
    [{ meisaiUmu: "3" }, "A080002"],
    [{ shohinMei1: "紙".repeat(31) }, "A090002"],
    [{ shohinCode1: "12345678901" }, "A100001"],
    [{ suryo1: "1.234" }, "A110002"],
    [{ suryo1: "-1", tanka1: "-1" }, "A130003"],
    [{ kessaiKingaku1: "1000", shohiZei1: "-100" }, "A130006"],
    [{ buyerId: "nobody" }, "G65"],
  ])("AN010 with %j: %s", async (fields, code) => {
    await approvedBuyer()
    expect(await post("AN010", { ...orderForm, ...(fields as Record<string, string>) })).toBe(code)
  })

  it("keeps five orders on a slip at most, and one slip an order", async () => {
    await approvedBuyer()
    const slipNo = "123456789013"
    for (let n = 1; n <= 6; n += 1) {
      expect(await post("AN010", { ...orderForm, orderNo: `K${n}` })).toBe("")
      expect(await post("AN030", { orderNo: `K${n}`, slipNo })).toBe(n <= 5 ? "" : "C030004")
    }
    expect(await post("AN030", { orderNo: "K1", slipNo })).toBe("C020005")
    expect(await post("AN030", { orderNo: "K6", slipNo: "123456789012" })).toBe("C030003")
    expect(await post("AN020", { orderNo: "K1", buyerId: "B1" })).toBe("B020005")
  })

  it("takes orders of approved buyers within their limit only", async () => {
    await post("AN060", { ...applicationForm, cId: "B1" })
    expect(await post("AN010", orderForm)).toBe("G12")
    await simulator.decide({ kind: "buyer", ref: "B1", decision: "approve", credit_limit: 1_050 })
    expect(await post("AN010", orderForm)).toBe("A070004")
    await simulator.decide({ kind: "buyer", ref: "B1", decision: "approve", credit_limit: 900 })
    expect(await post("AN010", orderForm)).toBe("A060004")
    await simulator.decide({ kind: "buyer", ref: "B1", decision: "decline" })
    expect(await post("AN010", orderForm)).toBe("G61")
  })

  it("lets time pass: an order of tomorrow is one of today after a day", async () => {
    await approvedBuyer()
    const tomorrow = new Date(Date.now() + 33 * 3_600_000).toISOString().slice(0, 10).replace(/-/g, "")
    expect(await post("AN010", { ...orderForm, orderDate: tomorrow })).toBe("A040003")
    await simulator.advanceClock(86_400)
    expect(await post("AN010", { ...orderForm, orderDate: tomorrow })).toBe("")
  })

  it("shows what came in without secrets, also since a point", async () => {
    await post("AN050", { buyerId: "B1" })
    await post("AN070", { buyerId: "B2" })
    const [first] = await simulator.requests()
    const response = await fetch(`${running.url}/kuroneko-kakebarai/_simulator/requests?since=${first.id}`)
    const { requests } = (await response.json()) as { requests: object[] }
    expect(requests).toMatchObject([
      { operation: "AN070", fields: { buyerId: "B2", passWord: "***", traderCode: "***" } },
    ])
  })

  it("refuses a point in time that is none", async () => {
    const response = await fetch(`${running.url}/kuroneko-kakebarai/_simulator/requests?since=garbage`)
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/since/)
  })

  it("keeps why its people decided so", async () => {
    await post("AN060", { ...applicationForm, cId: "B1" })
    await simulator.decide({ kind: "buyer", ref: "B1", decision: "request_information", reason: "No such street" })
    expect((await simulator.state()).buyers).toMatchObject([{ status: "needs_information", reason: "No such street" }])
  })

  it("answers with the date of Japan", async () => {
    const response = await fetch(`${running.url}/kuroneko-kakebarai/AN050APIAction.action`, {
      method: "POST",
      body: new URLSearchParams({ ...credentials, buyerId: "B1" }),
    })
    const [, stamp] = /<returnDate>([0-9]{14})</.exec(await response.text()) ?? []
    const [, year, month, day, hour, minute, second] = /(....)(..)(..)(..)(..)(..)/.exec(stamp) ?? []
    const told = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+09:00`)
    expect(Math.abs(told.getTime() - Date.now())).toBeLessThan(5_000)
  })

  it.each([
    ["faults", { kind: "garbage", times: 1 }, 400, /not there yet/],
    ["faults", { kind: "nonsense", times: 1 }, 400, /kind/],
    ["faults", { kind: "http_500", times: 0 }, 400, /times/],
    ["decide", { kind: "buyer", ref: "nobody", decision: "approve" }, 404, /There is no buyer/],
    ["decide", { kind: "order", ref: "K1", decision: "approve" }, 400, /at once/],
    ["pay", { buyer_ref: "B1" }, 400, /amount/],
    ["nothing", {}, 404, /nothing/],
  ])("answers %s %j with %i", async (action, body, status, words) => {
    const response = await fetch(`${running.url}/kuroneko-kakebarai/_simulator/${action}`, {
      method: "POST",
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(words)
  })

  it("still knows its buyers after a restart when it has a file", async () => {
    const stateFile = path.join(mkdtempSync(path.join(tmpdir(), "simulator-")), "state", "simulators.json")
    const first = await startSimulators({ port: 0, stateFile })
    expect(await post("AN060", { ...applicationForm, cId: "B1" }, first.url)).toBe("")
    await first.close()
    const second = await startSimulators({ port: 0, stateFile })
    expect((await new Simulator(second.url, "kuroneko-kakebarai").state()).buyers).toMatchObject([{ ref: "B1" }])
    await second.close()
  })
})
