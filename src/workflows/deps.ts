import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger, MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BILLING_AGENT_MODULE, type BillingAgents } from "../modules/billing-agent/types"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../modules/trade-credit/types"

/** What deciding about a buyer needs. */
export type CreditDeps = { tradeCredit: TradeCredit; billingAgents: BillingAgents }

/** What deciding about an order on account needs; the payment provider has it too, without an application container. */
export type AccountOrderDeps = CreditDeps & {
  query: Omit<RemoteQueryFunction, symbol>
  pg: Knex
  logger: Logger
}

export function depsOf(container: MedusaContainer): AccountOrderDeps {
  return {
    tradeCredit: container.resolve(TRADE_CREDIT_MODULE),
    billingAgents: container.resolve(BILLING_AGENT_MODULE),
    query: container.resolve(ContainerRegistrationKeys.QUERY),
    pg: container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
  }
}
