import { forgetCustomer } from "../forget-customer"

describe("a deleted customer", () => {
  const done: string[] = []
  const agents = { isDown: false }
  const deps = {
    pg: { raw: () => Promise.resolve({ rows: [{ email: null, deleted: true }] }) },
    tradeCredit: {
      startDeletion: ({ customer_id }: { customer_id: string }) =>
        Promise.resolve({ customer_id, free_application_ids: ["crapp_1"], obstacles: [] }),
      purgeApplications: (ids: string[]) => Promise.resolve(void done.push(`purged ${ids.join()}`)),
    },
    billingAgents: {
      forgetBuyers: (ids: string[]) =>
        agents.isDown ? Promise.reject(new Error("crashed")) : Promise.resolve(void done.push(`forgot ${ids.join()}`)),
    },
  } as unknown as Parameters<typeof forgetCustomer>[0]

  beforeEach(() => {
    done.length = 0
    agents.isDown = false
  })

  it("is forgotten at the agents' module before what leads there is purged", async () => {
    await forgetCustomer(deps, "cus_1")
    expect(done).toEqual(["forgot crapp_1", "purged crapp_1"])
  })

  it("is found again where the agents' module has not forgotten", async () => {
    agents.isDown = true
    await expect(forgetCustomer(deps, "cus_1")).rejects.toThrow("crashed")
    expect(done).toEqual([])
  })
})
