import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { BILLING_AGENT_MODULE } from "../../../modules/billing-agent/types"
import { summariseOverdueNotices } from "../summarise-overdue-notices"

const NOON_IN_JAPAN = new Date("2026-03-02T03:00:00Z")
const FIGURE = { agent_id: "kuroneko", currency_code: "jpy", overdue_count: 1, overdue_amount: 1100 }

/** What the log says when the mail's channel fails in this way, and how many were told. */
async function tellWhileMailFailsWith(error: Error) {
  const warnings: string[] = []
  const parts: Record<string, unknown> = {
    [BILLING_AGENT_MODULE]: {
      dailySummary: () => ({
        hour: 8,
        time_zone: "Asia/Tokyo",
        recipients: [{ to: "boss@example.com", channel: "email", template: "overdue" }],
      }),
      boardFigures: () => Promise.resolve([FIGURE]),
    },
    [Modules.NOTIFICATION]: {
      createNotifications: ([{ channel }]: { channel: string }[]) =>
        channel === "email" ? Promise.reject(error) : Promise.resolve([{}]),
    },
    [ContainerRegistrationKeys.LOGGER]: { warn: (text: string) => warnings.push(text) },
  }
  const container = { resolve: (name: string) => parts[name] } as unknown as MedusaContainer
  return { told: await summariseOverdueNotices(container, NOON_IN_JAPAN), warnings }
}

describe("the summary of what is overdue, when a channel fails", () => {
  it("tells the others, and says to add a provider where there is none", async () => {
    const { told, warnings } = await tellWhileMailFailsWith(new MedusaError("not_found", "Could not find a provider"))
    expect(told).toBe(1)
    expect(warnings).toEqual([expect.stringMatching(/channel "email": it has no provider\. Add one/)])
  })

  it("says that the provider failed where there is one, without its words", async () => {
    const { told, warnings } = await tellWhileMailFailsWith(
      new MedusaError("unexpected_state", "Failed to send to boss@example.com")
    )
    expect(told).toBe(1)
    expect(warnings).toEqual([expect.stringMatching(/channel "email": its provider failed \(Error\)/)])
    expect(warnings[0]).not.toMatch(/boss|no provider|Add one/)
  })
})
