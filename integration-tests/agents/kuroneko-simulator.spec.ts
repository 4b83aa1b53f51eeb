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
    [{ tani1: "キログラムで" }, "A120001"],
    [{ tani1: "kg" }, "A120002"],
    [{ cartCode: "C".repeat(21) }, "A150001"],
    [{ cartCode: "籠" }, "A150002"],
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

  describe("a slip", () => {
    const slipNo = "123456789013"
    const another = "123456789024"
    const anOrderWithSlip = async () => {
      await approvedBuyer()
      await post("AN010", orderForm)
      expect(await post("AN030", { orderNo: "K1", slipNo })).toBe("")
    }
    const order = async () => (await simulator.state()).orders[0]

    it("can be taken back, and the order then have another, or be cancelled", async () => {
      await anOrderWithSlip()
      expect(await post("AN040", { orderNo: "K1", slipNo })).toBe("")
      expect(await order()).toMatchObject({ status: "approved", shipments: [] })
      expect(await post("AN030", { orderNo: "K1", slipNo: another })).toBe("")
      expect(await order()).toMatchObject({ status: "shipped", shipments: [{ slip: another, status: "registered" }] })
      expect(await post("AN040", { orderNo: "K1", slipNo: another })).toBe("")
      expect(await post("AN020", { orderNo: "K1", buyerId: "B1" })).toBe("")
      expect((await simulator.state()).buyers).toMatchObject([{ used: 0 }])
    })

    it.each([
      [{ orderNo: "K9", slipNo }, "D020004"],
      [{ orderNo: "K1", slipNo: "" }, "D030001"],
      [{ orderNo: "K1", slipNo: "1234567890123" }, "D030002"],
      [{ orderNo: "K1", slipNo: "123456789012" }, "D030003"],
      [{ orderNo: "K1", slipNo: another }, "D030004"],
    ])("is not taken back with %j: %s", async (fields, code) => {
      await anOrderWithSlip()
      expect(await post("AN040", fields)).toBe(code)
      expect(await order()).toMatchObject({ shipments: [{ slip: slipNo, status: "registered" }] })
    })

    it("is taken back once", async () => {
      await anOrderWithSlip()
      expect(await post("AN040", { orderNo: "K1", slipNo })).toBe("")
      expect(await post("AN040", { orderNo: "K1", slipNo })).toBe("D030004")
      expect(await post("AN020", { orderNo: "K1", buyerId: "B1" })).toBe("")
      expect(await post("AN040", { orderNo: "K1", slipNo })).toBe("D020005")
    })

    it("is final after a day, and then no other order's", async () => {
      await anOrderWithSlip()
      await simulator.advanceClock(86_399)
      expect(await order()).toMatchObject({ shipments: [{ status: "registered" }] })
      await simulator.advanceClock(60)
      expect(await order()).toMatchObject({ shipments: [{ slip: slipNo, status: "settled" }] })
      expect(await post("AN040", { orderNo: "K1", slipNo })).toBe("D030005")
      expect(await post("AN020", { orderNo: "K1", buyerId: "B1" })).toBe("B020005")
      await post("AN010", { ...orderForm, orderNo: "K2" })
      expect(await post("AN030", { orderNo: "K2", slipNo })).toBe("C030004")
    })

    it("of an unusable kind is refused", async () => {
      await approvedBuyer()
      await post("AN010", orderForm)
      expect(await post("AN030", { orderNo: "K1", slipNo: "999000000014" })).toBe("C030005")
    })
  })

  it("never takes an order's number twice, not even after its cancellation", async () => {
    await approvedBuyer()
    expect(await post("AN010", orderForm)).toBe("")
    expect(await post("AN020", { orderNo: "K1", buyerId: "B1" })).toBe("")
    expect(await post("AN010", orderForm)).toBe("A020004")
    expect(await post("AN020", { orderNo: "K1", buyerId: "B1" })).toBe("B020005")
    const counted = (await simulator.requests()).filter(({ effect, fields }) => effect && fields.orderNo === "K1")
    expect(counted.map(({ operation }) => operation)).toEqual(["AN010", "AN020"])
  })

  it("says that a limit was changed", async () => {
    await approvedBuyer()
    await simulator.decide({ kind: "buyer", ref: "B1", decision: "approve", credit_limit: 5_000 })
    const response = await fetch(`${running.url}/kuroneko-kakebarai/AN070APIAction.action`, {
      method: "POST",
      body: new URLSearchParams({ ...credentials, buyerId: "B1" }),
    })
    expect(await response.text()).toMatch(/<judgeStatus>限度額変更<.*<useOverLimit>5000</)
  })

  describe("with a fault", () => {
    const order = (fields: object = {}) =>
      fetch(`${running.url}/kuroneko-kakebarai/AN010APIAction.action`, {
        method: "POST",
        body: new URLSearchParams({ ...credentials, ...orderForm, ...fields }),
      })
    const orders = async () => (await simulator.state()).orders.map(({ ref }) => ref)
    beforeEach(() => approvedBuyer())

    it("answers garbage after the effect", async () => {
      await simulator.fault({ operation: "AN010", kind: "garbage", times: 1 })
      const response = await order()
      expect(response.status).toBe(200)
      expect(await response.text()).not.toContain("returnCode")
      expect(await orders()).toEqual(["K1"])
    })

    it("answers slowly, with what it would have said", async () => {
      await simulator.fault({ operation: "AN010", kind: "slow", times: 1, delay_ms: 150 })
      const began = performance.now()
      expect(await (await order()).text()).toContain("<returnCode>0<")
      expect(performance.now() - began).toBeGreaterThan(140)
    })

    it.each([
      [undefined, "G97"],
      ["G55", "G55"],
    ])("refuses with the code %s as %s, without effect", async (code, answered) => {
      await simulator.fault({ operation: "AN010", kind: "refuse", times: 1, code })
      expect(await (await order()).text()).toContain(`<errorCode>${answered}<`)
      expect(await orders()).toEqual([])
    })

    it("plays it as often as was asked, in the order they came, to the calls they are for", async () => {
      await simulator.fault({ operation: "AN010", kind: "refuse", times: 2, code: "G12" })
      await simulator.fault({ kind: "refuse", times: 1, code: "G61" })
      const codes: string[] = []
      for (let n = 1; n <= 4; n += 1) {
        codes.push(/<errorCode>(.*?)</.exec(await (await order({ orderNo: `K${n}` })).text())?.[1] ?? "none")
      }
      expect(codes).toEqual(["G12", "G12", "G61", ""])
      expect((await simulator.requests()).slice(-4).map(({ outcome }) => outcome.slice(0, 6))).toEqual([
        "refuse",
        "refuse",
        "refuse",
        "<?xml ",
      ])
    })

    it("of callbacks, which this agent does not send, all goes on as before", async () => {
      await simulator.fault({ kind: "drop_callback", times: 5 })
      await simulator.fault({ kind: "duplicate_callback", times: 5 })
      expect(await (await order()).text()).toContain("<returnCode>0<")
      expect(await orders()).toEqual(["K1"])
    })
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
    ["faults", { kind: "slow", operation: "AN100" }, 400, /there is no .*AN100.* known are AN010, AN020, AN030, AN040/],
    ["faults", { kind: "slow", code: "G97" }, 400, /code: is for the kind refuse only/],
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

  it("still knows its buyers, slips and clock after a restart when it has a file", async () => {
    const stateFile = path.join(mkdtempSync(path.join(tmpdir(), "simulator-")), "state", "simulators.json")
    const first = await startSimulators({ port: 0, stateFile })
    expect(await post("AN060", { ...applicationForm, cId: "B1" }, first.url)).toBe("")
    const before = new Simulator(first.url, "kuroneko-kakebarai")
    await before.decide({ kind: "buyer", ref: "B1", decision: "approve", credit_limit: 100_000 })
    await post("AN010", orderForm, first.url)
    await post("AN030", { orderNo: "K1", slipNo: "123456789013" }, first.url)
    await before.advanceClock(90_000)
    await first.close()

    const second = await startSimulators({ port: 0, stateFile })
    expect(await new Simulator(second.url, "kuroneko-kakebarai").state()).toMatchObject({
      buyers: [{ ref: "B1", used: 1100 }],
      orders: [{ ref: "K1", shipments: [{ slip: "123456789013", status: "settled" }] }],
    })
    await post("AN010", { ...orderForm, orderNo: "K2" }, second.url)
    expect(await post("AN030", { orderNo: "K2", slipNo: "123456789013" }, second.url)).toBe("C030004")
    await second.close()
  })
})
