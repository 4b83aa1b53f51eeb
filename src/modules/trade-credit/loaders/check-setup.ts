import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { PROVIDER_IDENTIFIER } from "../../../domain/program/program"
import { parseOptions } from "../../../options"

type ModuleEntry = { dependencies?: string[]; options?: { providers?: { resolve?: unknown; id?: string }[] } }

const NEEDED = ["trade_credit", "billing_agent", "query"]
const REMEDY =
  "Let `deferredInvoice(…).paymentModule({ providers: [/* your others */] })` write the payment entry in medusa-config."

/**
 * Stops the boot when checkout could not work: without it a store would start, list the method and fail at its first
 * buyer (09 2, 3). Runs in `medusa start` and in `db:migrate`. Options are never printed: they hold the database's
 * password (09 5).
 */
export default async function checkSetup({ container, options }: LoaderOptions): Promise<void> {
  const { programs } = parseOptions(options)
  const config = container.resolve<{ modules?: Record<string, ModuleEntry | false> }>(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  const payment = config.modules?.[Modules.PAYMENT]
  if (!payment) {
    return
  }
  const missing = NEEDED.filter((name) => !payment.dependencies?.includes(name))
  if (missing.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-plugin-deferred-invoice: add ${missing.map((name) => `"${name}"`).join(", ")} to \`dependencies\` of the ` +
        `payment module, or its provider cannot reach credit accounts. ${REMEDY}`
    )
  }
  const entries = (payment.options?.providers ?? []).filter(
    ({ resolve }) => typeof resolve === "string" && resolve.includes(`providers/${PROVIDER_IDENTIFIER}`)
  )
  const lacking = programs.filter(({ id }) => !entries.some((entry) => entry.id === id))
  const unknown = entries.filter(({ id }) => !programs.some((program) => program.id === id))
  if (lacking.length > 0 || unknown.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "medusa-plugin-deferred-invoice: programs and payment providers do not match. " +
        (lacking.length > 0 ? `No provider for: ${lacking.map(({ id }) => id).join(", ")}. ` : "") +
        (unknown.length > 0 ? `No program for provider: ${unknown.map(({ id }) => id).join(", ")}. ` : "") +
        REMEDY
    )
  }
}
