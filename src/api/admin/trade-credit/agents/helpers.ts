import type BillingAgentModuleService from "../../../../modules/billing-agent/service"

/**
 * How many notices wait to go out, how many wait for a person and since when, how often it may be called, when the agent last answered anything, and whether it is
 * being left alone because it does not.
 */
export async function readCondition(billingAgents: BillingAgentModuleService, agent_id: string) {
  const [backlog, health] = await Promise.all([billingAgents.backlog(agent_id), billingAgents.health(agent_id)])
  return { backlog, calls_per_minute: billingAgents.callsPerMinute(agent_id), ...health }
}
