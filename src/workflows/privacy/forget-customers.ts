import type { AccountOrderDeps } from "../deps"
import { forgetCustomer } from "./forget-customer"

/** Forgets customers one after another. Who cannot be forgotten keeps no other waiting: a later run finds him again. */
export async function forgetCustomers(
  deps: Pick<AccountOrderDeps, "tradeCredit" | "billingAgents" | "pg" | "logger">,
  customerIds: string[]
): Promise<void> {
  for (const id of customerIds) {
    try {
      await forgetCustomer(deps, id)
    } catch (error) {
      // What went wrong may quote what is held of the customer, so of its words only the code is logged.
      const { code, name } = error as Error & { code?: string }
      deps.logger.error(
        `Customer ${id}, who was deleted, could not be forgotten and will be tried again: ${code ?? name}`
      )
    }
  }
}
