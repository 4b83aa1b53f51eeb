import type BillingAgentModuleService from "../../../../modules/billing-agent/service"

/**
 * How many notices wait to go out, how many wait for a person, when the agent last answered anything, and whether it is
 * being left alone because it does not.
 */
export async function readCondition(billingAgents: BillingAgentModuleService, agent_id: string) {
  const count = async (status: string[]) => {
    const [, found] = await billingAgents.listAndCountBillingAgentNotices(
      { agent_id, status },
      { take: 1, select: ["id"] }
    )
    return found
  }
  const [waiting, needs_attention, { last_contact_at, ...health }] = await Promise.all([
    count(["queued", "sending", "retrying"]),
    count(["needs_attention"]),
    billingAgents.health(agent_id),
  ])
  return { backlog: { waiting, needs_attention }, last_contact_at, ...health }
}
