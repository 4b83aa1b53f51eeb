import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type { AgentCapabilities } from "../../../src/modules/billing-agent/port"
import type BillingAgentModuleService from "../../../src/modules/billing-agent/service"
import { BILLING_AGENT_MODULE, type RegisterOrder } from "../../../src/modules/billing-agent/types"

type Agent = { id: string; resolve: string; options?: Record<string, unknown>; limits?: Record<string, unknown> }
type Suite = Parameters<typeof moduleIntegrationTestRunner<BillingAgentModuleService>>[0]["testSuite"]

/** However often it fails it is called again: what a breaker does is in `calls.spec.ts`. */
export const SCRIPTED: Agent = {
  id: "agent",
  resolve: path.join(__dirname, "scripted-agent"),
  limits: { breaker: { failures: 1_000 } },
}
/** As `SCRIPTED`, and it can do more. */
export const anAgentThat = (abilities: Partial<AgentCapabilities>): Agent => ({ ...SCRIPTED, options: { abilities } })

export function billingAgentSuite(name: string, agent: Agent, testSuite: Suite): void {
  moduleIntegrationTestRunner<BillingAgentModuleService>({
    moduleName: BILLING_AGENT_MODULE,
    dbName: `billing-agent-${name}`,
    resolve: "./src/modules/billing-agent",
    pathToMigrations: path.join(__dirname, "../../../src/modules/billing-agent/migrations"),
    moduleOptions: { agents: [agent], programs: [{ id: "test", agent: agent.id, currency_code: "jpy" }] },
    testSuite,
  })
}

let counter = 0
/** An order of 1,000 yen with 100 yen of tax. */
export function anOrder(changes: Partial<RegisterOrder> = {}): RegisterOrder {
  counter += 1
  return {
    agent_id: "agent",
    program_id: "test",
    account_order_id: `acor_${counter}`,
    order_id: `order_${counter}`,
    number_base: `T${counter}`,
    buyer_number: "B000001",
    order: {
      ordered_on: "2026-01-15",
      currency_code: "jpy",
      total_amount: 1100,
      tax_amount: 100,
      lines: [
        { kind: "item", name: "Paper", code: "P1", quantity: 1, unit_price: 1000, amount: 1000, tax_amount: 100 },
      ],
    },
    deadline_ms: 2_000,
    ...changes,
  }
}

/** As if every holder of a claim had crashed long ago. */
export async function endLeases(service: BillingAgentModuleService): Promise<void> {
  const claim_until = new Date(0)
  const orders = await service.listBillingAgentOrderRegistrations({ claim_owner: { $ne: null } })
  await service.updateBillingAgentOrderRegistrations(orders.map(({ id }) => ({ id, claim_until })))
  const notices = await service.listBillingAgentNotices({ claim_owner: { $ne: null } })
  await service.updateBillingAgentNotices(notices.map(({ id }) => ({ id, claim_until })))
}

/** As if the waiting time of everything that failed were over. */
export async function makeDue(service: BillingAgentModuleService): Promise<void> {
  const waiting = await service.listBillingAgentNotices({ status: "retrying" })
  await service.updateBillingAgentNotices(waiting.map(({ id }) => ({ id, next_attempt_at: new Date(0) })))
}
