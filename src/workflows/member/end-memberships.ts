import type { AccountOrderDeps } from "../deps"
import { findDeletedCustomers } from "../privacy/find-deleted-customers"
import { forgetCustomer } from "../privacy/forget-customer"

/**
 * Ends the memberships of customers whom Medusa has no more, whose logins outlive them, and forgets them; and lets go of
 * addresses whose invitation has run out. Looks at what is there, so an event that got lost is made up for at the next look.
 */
export async function endMemberships(deps: AccountOrderDeps): Promise<void> {
  for (const id of await findDeletedCustomers(deps)) {
    await forgetCustomer(deps, id)
  }
  await deps.tradeCredit.closeExpiredInvitations()
}
