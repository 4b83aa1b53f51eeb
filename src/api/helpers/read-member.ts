import type { AccountOrderDeps } from "../../workflows/deps"
import { describeMembers } from "../../workflows/member/describe-members"
import { notFound } from "./http-refusal"
import { serializeMember } from "./serialize-member"

/** @throws HttpRefusal 404 for one who was removed meanwhile */
export async function readMember(deps: AccountOrderDeps, accountId: string, customerId: string) {
  const members = await describeMembers(deps, accountId)
  const member = members.find(({ customer_id }) => customer_id === customerId)
  if (!member) {
    throw notFound("Member", customerId)
  }
  return serializeMember(member)
}
