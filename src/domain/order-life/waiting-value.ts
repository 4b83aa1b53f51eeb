import type { MinorAmount } from "../money/money"
import type { Facts } from "./facts"
import { chargesOfRest, isDue } from "./registrations"

/**
 * What has left and been charged, and waits for the rest of the order, because the agent takes one slip an order: until
 * then the agent neither pays nor bears its risk.
 */
export function waitingValue({ order, agent, records }: Facts): { amount: MinorAmount; fulfillments: string[] } {
  const { registration } = records
  const waits =
    order !== null &&
    agent.takes_shipments &&
    !agent.multiple_shipments &&
    registration &&
    !isDue(records, registration)
  const charges = waits ? chargesOfRest(records).filter(({ unguaranteed }) => !unguaranteed) : []
  return {
    amount: charges.reduce((sum, { amount }) => sum + amount, 0),
    fulfillments: charges.flatMap(({ fulfillment_id }) => fulfillment_id ?? []),
  }
}
