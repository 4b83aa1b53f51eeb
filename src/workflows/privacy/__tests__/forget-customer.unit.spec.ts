import type { AccountOrderDeps } from "../../deps"
import { endMemberships } from "../../member/end-memberships"
import { forgetCustomer } from "../forget-customer"
import { purge } from "../purge-applications"

describe("a deleted customer", () => {
  const done: string[] = []
  const log: string[] = []
  let stuck = ""
  const deps = {
    // One answer for both questions: who is known here and gone there, and whether one of them is.
    pg: { raw: () => Promise.resolve({ rows: ["cus_1", "cus_2"].map((id) => ({ customer_id: id, deleted: true })) }) },
    logger: { error: (line: string) => void log.push(line) },
    tradeCredit: {
      applicationsToPurge: () => Promise.resolve([]),
      heldDeletions: () => Promise.resolve(["cus_0"]),
      closeExpiredInvitations: () => Promise.resolve(void done.push("closed invitations")),
      startDeletion: ({ customer_id }: { customer_id: string }) =>
        Promise.resolve({ customer_id, free_application_ids: [customer_id.replace("cus", "crapp")], obstacles: [] }),
      purgeApplications: (ids: string[]) => Promise.resolve(done.push(`purged ${ids.join()}`)).then(() => ids),
    },
    billingAgents: {
      forgetBuyers: (ids: string[]) =>
        ids.includes(stuck)
          ? Promise.reject(new Error("crashed over Sato"))
          : Promise.resolve(void done.push(`forgot ${ids.join()}`)),
    },
  } as unknown as AccountOrderDeps

  beforeEach(() => {
    done.length = 0
    log.length = 0
    stuck = ""
  })

  it("is forgotten at the agents' module before what leads there is purged", async () => {
    await forgetCustomer(deps, "cus_1")
    expect(done).toEqual(["forgot crapp_1", "purged crapp_1"])
  })

  it("is found again where the agents' module has not forgotten", async () => {
    stuck = "crapp_1"
    await expect(forgetCustomer(deps, "cus_1")).rejects.toThrow("crashed")
    expect(done).toEqual([])
  })

  it.each([
    ["the hourly job", endMemberships, ["forgot crapp_2", "purged crapp_2", "closed invitations"]],
    [
      "the nightly purge",
      purge,
      ["forgot ", "purged ", "forgot crapp_0", "purged crapp_0", "forgot crapp_2", "purged crapp_2"],
    ],
  ])("who cannot be forgotten keeps nobody else waiting in %s, and only his id is logged", async (_, run, others) => {
    stuck = "crapp_1"
    await run(deps)
    expect(done).toEqual(others)
    expect(log).toEqual([expect.stringContaining("cus_1")])
    expect(log.join()).not.toContain("Sato")
  })
})
