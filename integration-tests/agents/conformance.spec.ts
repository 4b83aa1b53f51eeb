import { KuronekoKakebaraiAgent } from "../../src/agents/kuroneko-kakebarai/agent"
import {
  checkConformance,
  printConformance,
  startSimulators,
  TEST_PASSWORD,
  TEST_TRADER_CODE,
  type ConformanceSubject,
  type RunningSimulators,
} from "../../src/testing"
import { anApplication } from "../fixtures/kuroneko-application"
import { slip } from "../helpers/slip"

jest.setTimeout(120_000)

/** Others: CONFORMANCE_SEEDS=17,18 TEST_TYPE=agents npx jest conformance */
const SEEDS = (process.env.CONFORMANCE_SEEDS ?? "1,2,3,4,5").split(",").map(Number)

const subject: ConformanceSubject = {
  application: anApplication(),
  order: {
    ordered_on: "2026-01-15",
    currency_code: "jpy",
    total_amount: 1100,
    tax_amount: 100,
    lines: [{ kind: "item", name: "紙", code: "P1", quantity: 1, unit_price: 1000, amount: 1000, tax_amount: 100 }],
  },
  parcels: [1, 2, 3, 4].map((serial) => ({ carrier_code: "yamato", tracking_number: slip(serial) })),
  number_prefix: "K",
}

describe("the adapter of クロネコ掛け払い before the conformance kit", () => {
  let running: RunningSimulators

  beforeAll(async () => {
    running = await startSimulators({ port: 0 })
  })
  afterAll(() => running.close())

  it("loses nothing, doubles nothing, tells answers apart, keeps secrets and deadlines", async () => {
    const url = `${running.url}/kuroneko-kakebarai`
    const adapter = new KuronekoKakebaraiAgent(
      {},
      { traderCode: TEST_TRADER_CODE, password: TEST_PASSWORD, baseUrl: url }
    )
    const wrong = "not-the-password"
    const with_wrong_credentials = new KuronekoKakebaraiAgent(
      {},
      { traderCode: TEST_TRADER_CODE, password: wrong, baseUrl: url }
    )
    const secrets = [TEST_TRADER_CODE, TEST_PASSWORD, wrong]
    const report = await checkConformance({
      adapter,
      simulator: { url },
      subject: { ...subject, with_wrong_credentials },
      seeds: SEEDS,
      secrets,
    })
    const lines: string[] = []
    printConformance(report, (line) => lines.push(line))
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(report).toMatchObject({ plans: SEEDS.length, lost: 0, doubled: 0 })
    expect(lines.at(-1)).toBe(`seeds ${SEEDS.join(" ")}`)
    expect(report.faults).toBeGreaterThan(SEEDS.length * 5)
  })
})
