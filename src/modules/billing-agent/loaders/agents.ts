import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import path from "node:path"
import { IN_HOUSE_AGENT_ID } from "../../../domain/program/program"
import { parseOptions } from "../../../options"
import { AGENT_IDS_KEY, agentKey } from "../agent-host"
import type { BillingAgent } from "../port"

type AgentEntry = { id: string; resolve: string; options: Record<string, unknown> }
type AgentClass = { new (cradle: Record<string, unknown>, options: unknown): BillingAgent; identifier?: string }

/** By path, because a module must not import what is built on it; it is loaded like every other agent. */
const IN_HOUSE: AgentEntry = {
  id: IN_HOUSE_AGENT_ID,
  resolve: path.join(__dirname, "../../../agents/in-house"),
  options: {},
}

/** Loads the agents of the `agents` option as providers of this module; a wrong set-up stops the boot. */
export async function loadAgents({ container, options }: LoaderOptions): Promise<void> {
  const agents = [IN_HOUSE, ...parseOptions(options).agents]
  for (const agent of agents) {
    await loadAgent(container, agent)
  }
  container.register({ [AGENT_IDS_KEY]: asValue(agents.map(({ id }) => id)) })
}

async function loadAgent(container: MedusaContainer, agent: AgentEntry): Promise<void> {
  try {
    await moduleProviderLoader({
      container,
      providers: [agent],
      registerServiceFn: async (klass: AgentClass) => {
        if (!klass.identifier) {
          throw new Error("its class has no static `identifier`, so it is not a billing agent")
        }
        // Made now and not at the first order, so that what the constructor refuses stops the boot as well.
        const instance = new klass(container.cradle, agent.options)
        container.register({ [agentKey(agent.id)]: asFunction(() => instance, { lifetime: Lifetime.SINGLETON }) })
      },
    })
  } catch (error) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The billing agent "${agent.id}" could not be set up from "${agent.resolve}": ${(error as Error).message} ` +
        `Correct the entry with id "${agent.id}" under \`agents\` in the plugin's options.`
    )
  }
}
