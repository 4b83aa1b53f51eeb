import { PROVIDER_IDENTIFIER } from "./domain/program/program"
import { BILLING_AGENT_MODULE } from "./modules/billing-agent/types"
import { TRADE_CREDIT_MODULE } from "./modules/trade-credit/types"
import { parseOptions, type DeferredInvoiceOptions } from "./options"

export type { DeferredInvoiceOptions } from "./options"

const PACKAGE_NAME = "medusa-plugin-deferred-invoice"

/** A payment provider as Medusa's payment module takes it. */
type PaymentProviderEntry = { resolve: string; id: string; options?: Record<string, unknown> }

/**
 * The two entries that a store's `medusa-config` needs, made from one description of agents and programs.
 *
 * ```ts
 * import { deferredInvoice } from "medusa-plugin-deferred-invoice/config"
 *
 * const tradeCredit = deferredInvoice({
 *   programs: [{ id: "house", agent: "in_house", currency_code: "jpy" }],
 * })
 *
 * export default defineConfig({
 *   plugins: [tradeCredit.plugin],
 *   modules: [tradeCredit.paymentModule({ providers: [] })],
 * })
 * ```
 *
 * Every field is documented at its definition in `options/`; in short: `agents` are the outside companies with their
 * credentials, `programs` the ways to sell on account, each of which becomes one payment method
 * `pp_deferred-invoice_<id>` that has to be enabled in a region.
 *
 * @throws MedusaError `invalid_data` naming each wrong field; the store then does not boot.
 */
export function deferredInvoice(options: DeferredInvoiceOptions) {
  const { programs } = parseOptions(options)
  return {
    /** For `plugins`. */
    plugin: { resolve: PACKAGE_NAME, options },
    /**
     * For `modules`. It replaces Medusa's own payment entry, so name your other payment providers here. It also adds
     * the dependencies without which a payment provider cannot reach the plugin's modules.
     */
    paymentModule({ providers = [], ...rest }: { providers?: PaymentProviderEntry[] } & Record<string, unknown> = {}) {
      return {
        resolve: "@medusajs/medusa/payment",
        dependencies: [TRADE_CREDIT_MODULE, BILLING_AGENT_MODULE, "query"],
        options: {
          ...rest,
          providers: [
            ...providers,
            ...programs.map(({ id }) => ({
              resolve: `${PACKAGE_NAME}/providers/${PROVIDER_IDENTIFIER}`,
              id,
              options: { program_id: id },
            })),
          ],
        },
      }
    },
  }
}
