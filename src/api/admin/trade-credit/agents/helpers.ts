import type BillingAgentModuleService from "../../../../modules/billing-agent/service"

/** How many notices wait to go out, how many wait for a person, and when the agent last accepted one. */
export async function readBacklog(billingAgents: BillingAgentModuleService, agent_id: string) {
  const count = async (status: string[]) => {
    const [, found] = await billingAgents.listAndCountBillingAgentNotices(
      { agent_id, status },
      { take: 1, select: ["id"] }
    )
    return found
  }
  const [waiting, needs_attention, [last]] = await Promise.all([
    count(["queued", "sending", "retrying"]),
    count(["needs_attention"]),
    billingAgents.listBillingAgentNotices(
      { agent_id, status: "accepted" },
      { take: 1, order: { accepted_at: "DESC" }, select: ["id", "accepted_at"] }
    ),
  ])
  return { backlog: { waiting, needs_attention }, last_accepted_at: last?.accepted_at ?? null }
}
