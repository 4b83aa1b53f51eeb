import { asFunction, asValue, Lifetime } from "@medusajs/framework/awilix"
import { moduleProviderLoader } from "@medusajs/framework/modules-sdk"
import type { LoaderOptions, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import path from "node:path"
import { IN_HOUSE_AGENT_ID, type LocalizedText, type Program } from "../../../domain/program/program"
import { DEFAULT_AGENT_LIMITS, parseOptions } from "../../../options"
import { AGENT_IDS_KEY, agentKey, labelKey, limitsKey, type AgentLimits } from "../agent-host"
import type { AgentCapabilities, BillingAgent } from "../port"

type AgentEntry = {
  id: string
  label?: LocalizedText
  resolve: string
  options: Record<string, unknown>
  limits: AgentLimits
}
type AgentClass = { new (cradle: Record<string, unknown>, options: unknown): BillingAgent; identifier?: string }

/** By path, because a module must not import what is built on it; it is loaded like every other agent. */
const IN_HOUSE: AgentEntry = {
  id: IN_HOUSE_AGENT_ID,
  label: { en: "Your own book", ja: "自社の債権" },
  resolve: path.join(__dirname, "../../../agents/in-house"),
  options: {},
  limits: DEFAULT_AGENT_LIMITS,
}

/** Loads the agents of the `agents` option as providers of this module; a wrong set-up stops the boot. */
export async function loadAgents({ container, options }: LoaderOptions): Promise<void> {
  const parsed = parseOptions(options)
  const agents = [IN_HOUSE, ...parsed.agents]
  for (const agent of agents) {
    await loadAgent(container, agent)
    const { id, label = { en: id, ja: id }, limits } = agent
    container.register({ [labelKey(id)]: asValue(label), [limitsKey(id)]: asValue(limits) })
  }
  container.register({ [AGENT_IDS_KEY]: asValue(agents.map(({ id }) => id)) })
  for (const program of parsed.programs) {
    refuseMisfit(program, container.resolve<BillingAgent>(agentKey(program.agent_id)).capabilities)
  }
}

/** Found at the boot, and not by the first buyer. */
function refuseMisfit({ id, agent_id, currency_code, screening, partial }: Program, agent: AgentCapabilities): void {
  const refuse = (option: string, value: string, taken: string[]) => {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The program "${id}" cannot use the billing agent "${agent_id}": its \`${option}\` is ${value}, and the agent takes ` +
        `${taken.join(" or ")} only. Change the option, or the program's agent.`
    )
  }
  if (agent.currencies && !agent.currencies.includes(currency_code)) {
    refuse("currency_code", currency_code, agent.currencies)
  }
  if (!agent.screenings.includes(screening)) {
    refuse("screening", screening, agent.screenings)
  }
  const isDivisible = agent.shipment !== "none" && !agent.multiple_shipments && agent.cancel_order
  if (partial === "split" && !isDivisible) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The program "${id}" cannot split orders at the billing agent "${agent_id}": \`partial: "split"\` is for agents that ` +
        "take one shipment an order and let it be cancelled. Leave `partial` out."
    )
  }
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
