import type { MemberRole } from "./states"

export const MEMBER_ROLES = ["owner", "buyer", "approver", "accountant"] as const satisfies MemberRole[]

/**
 * What an owner may give and take. Owners are made and unmade by the store's staff alone, so that an account, and what is
 * owed on it, never changes hands from within.
 */
export const GIVEN_BY_OWNER = ["buyer", "approver", "accountant"] as const satisfies MemberRole[]

/** `see_figures`, `see_orders`: those of the whole company; everyone sees what is available, and the own orders. */
type Right = "order" | "see_figures" | "see_orders" | "manage_members"

const RIGHTS: Record<MemberRole, readonly Right[]> = {
  owner: ["order", "see_figures", "see_orders", "manage_members"],
  buyer: ["order"],
  approver: ["order"],
  // Sees all invoices and never orders.
  accountant: ["see_figures", "see_orders"],
}

export function roleMay(role: MemberRole, right: Right): boolean {
  return RIGHTS[role].includes(right)
}
