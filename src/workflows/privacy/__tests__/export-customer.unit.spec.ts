import type { AccountOrderDeps } from "../../deps"
import { exportCustomer } from "../export-customer"

describe("what is held of a customer", () => {
  it("is handed out with one line in the log, whatever customer was asked for", async () => {
    const log: string[] = []
    const deps = {
      pg: { raw: () => Promise.resolve({ rows: [] }) },
      logger: { info: (line: string) => void log.push(line) },
      tradeCredit: {
        noteExport: () => Promise.resolve(),
        readCustomer: () => Promise.resolve({ applications: [], orders: [] }),
        listPapers: () => Promise.resolve([]),
      },
      billingAgents: { heldOf: () => Promise.resolve({ buyers: [], orders: [], parcels: [] }) },
    } as unknown as AccountOrderDeps
    await exportCustomer(deps, "cus_1\ninfo: user_2 takes out all that is held of customer cus_2", "user_1")
    expect(log).toEqual([expect.stringMatching(/^user_1 takes out .*$/)])
    await exportCustomer(deps, "cus_1", "user_1")
    expect(log[1]).toBe('user_1 takes out all that is held of customer "cus_1".')
  })
})
