import type { Logger, RemoteQueryFunction } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { BILLING_AGENT_MODULE, type BillingAgents } from "../../modules/billing-agent/types"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../../workflows/deps"

/** What Medusa's payment module hands a provider, with the dependencies that the config helper adds. */
export type PaymentCradle = {
  logger: Logger
  __pg_connection__: Knex
  query: RemoteQueryFunction
  [TRADE_CREDIT_MODULE]: TradeCredit
  [BILLING_AGENT_MODULE]: BillingAgents
}

export function depsOfCradle(cradle: PaymentCradle): AccountOrderDeps {
  try {
    return {
      tradeCredit: cradle[TRADE_CREDIT_MODULE],
      billingAgents: cradle[BILLING_AGENT_MODULE],
      query: cradle.query,
      pg: cradle.__pg_connection__,
      logger: cradle.logger,
    }
  } catch {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The payment module cannot reach the modules of medusa-plugin-deferred-invoice. Add ` +
        `dependencies: ["${TRADE_CREDIT_MODULE}", "${BILLING_AGENT_MODULE}", "query"] to its entry in medusa-config, or ` +
        "let `deferredInvoice(…).paymentModule()` write that entry."
    )
  }
}
