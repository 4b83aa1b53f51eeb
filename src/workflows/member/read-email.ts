import type { AccountOrderDeps } from "../deps"

/** A customer's address in lower case, as invitations have it. */
export async function readEmail(
  { query }: Pick<AccountOrderDeps, "query">,
  customerId: string
): Promise<string | null> {
  const { data } = await query.graph({ entity: "customer", fields: ["email"], filters: { id: customerId } })
  return data[0]?.email?.toLowerCase() ?? null
}
