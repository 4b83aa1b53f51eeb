import { MedusaError } from "@medusajs/framework/utils"
import type { LocalizedText } from "../../domain/program/program"
import type { PluginOptions } from "../../options"
import type { BillingAgent } from "./port"
import type { AgentDescription } from "./types"

export const AGENT_IDS_KEY = "billing_agent_ids"
export const agentKey = (agentId: string) => `billing_agent_adapter_${agentId}`
export const labelKey = (agentId: string) => `billing_agent_label_${agentId}`
export const limitsKey = (agentId: string) => `billing_agent_limits_${agentId}`

export type AgentLimits = PluginOptions["agents"][number]["limits"]

/** Finds the agents that the loader put into the module's container. */
export class AgentHost {
  constructor(private readonly cradle: Record<string, unknown>) {}

  ids(): string[] {
    return this.cradle[AGENT_IDS_KEY] as string[]
  }

  /** @throws MedusaError `not_found` when no agent of the options has this id */
  adapter(agentId: string): BillingAgent {
    if (!this.ids().includes(agentId)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no billing agent "${agentId}"; known are ${this.ids().join(", ")}. Add it to \`agents\` in the plugin's options.`
      )
    }
    return this.cradle[agentKey(agentId)] as BillingAgent
  }

  limits(agentId: string): AgentLimits {
    return this.cradle[limitsKey(agentId)] as AgentLimits
  }

  /** What the agent bears and what the merchant allows: the smaller one. Null: no bound. */
  callsPerMinute(agentId: string): number | null {
    const bounds = [this.adapter(agentId).capabilities.calls_per_minute_max, this.limits(agentId).calls_per_minute]
    const known = bounds.filter((bound) => typeof bound === "number")
    return known.length > 0 ? Math.min(...known) : null
  }

  describe(agentId: string): AgentDescription {
    const adapter = this.adapter(agentId)
    return {
      id: agentId,
      label: this.cradle[labelKey(agentId)] as LocalizedText,
      capabilities: adapter.capabilities,
      may_be_tested: adapter.testConnection !== undefined,
      application_fields: adapter.applicationFields(),
    }
  }
}
