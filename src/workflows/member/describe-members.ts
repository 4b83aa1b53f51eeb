import type { SpendingMember } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"

type Person = { email: string | null; first_name: string | null; last_name: string | null }

/** The people of an account with their names, which Medusa keeps. */
export async function describeMembers(
  { tradeCredit, query }: Pick<AccountOrderDeps, "tradeCredit" | "query">,
  accountId: string
): Promise<(SpendingMember & Person)[]> {
  const members = await tradeCredit.listMembers(accountId)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name"],
    filters: { id: members.map(({ customer_id }) => customer_id) },
  })
  const people = new Map(data.map((person: Person & { id: string }) => [person.id, person]))
  return members.map((member) => {
    const { email = null, first_name = null, last_name = null } = people.get(member.customer_id) ?? {}
    return { ...member, email, first_name, last_name }
  })
}
