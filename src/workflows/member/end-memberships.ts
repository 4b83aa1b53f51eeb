import type { AccountOrderDeps } from "../deps"
import { findDeletedCustomers } from "../privacy/find-deleted-customers"
import { forgetCustomers } from "../privacy/forget-customers"

/**
 * Ends the memberships of customers whom Medusa has no more, whose logins outlive them, and forgets them; and lets go of
 * addresses whose invitation has run out. Looks at what is there, so an event that got lost is made up for at the next look.
 */
export async function endMemberships(deps: AccountOrderDeps): Promise<void> {
  await forgetCustomers(deps, await findDeletedCustomers(deps))
  await deps.tradeCredit.closeExpiredInvitations()
}
