import type BillingAgentModuleService from "../../../../modules/billing-agent/service"

/** How many notices wait to go out, how many wait for a person, and when the agent last answered anything. */
export async function readBacklog(billingAgents: BillingAgentModuleService, agent_id: string) {
  const count = async (status: string[]) => {
    const [, found] = await billingAgents.listAndCountBillingAgentNotices(
      { agent_id, status },
      { take: 1, select: ["id"] }
    )
    return found
  }
  const [waiting, needs_attention, last_contact_at] = await Promise.all([
    count(["queued", "sending", "retrying"]),
    count(["needs_attention"]),
    billingAgents.lastContactAt(agent_id),
  ])
  return { backlog: { waiting, needs_attention }, last_contact_at }
}
