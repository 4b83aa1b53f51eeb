import { withdrawOnJoining } from "../applications/withdraw-open"
import { SecondAccountError } from "../errors"
import type { Sql } from "../sql"
import type { AddMember, MemberRecord } from "../types"
import { assertLimits, lockPeople, refuseClosed } from "./guards"
import { fulfilInvitation } from "./invite"
import { insertMember } from "./insert-member"
import { findMember } from "./rows"

/** By staff, in a transaction. Asked again with the same words it changes nothing. */
export async function addMember(sql: Sql, input: AddMember): Promise<MemberRecord> {
  const account = await lockPeople(sql, input.account_id)
  refuseClosed(account)
  assertLimits(account, input)
  await withdrawOnJoining(sql, { ...input, program_id: account.program_id })
  const member = (await insertMember(sql, input, account.program_id)) ?? (await knownMember(sql, input))
  if (!member) {
    throw new SecondAccountError(input.customer_id, account.program_id)
  }
  if (input.email) {
    await fulfilInvitation(sql, { account_id: account.id, customer_id: input.customer_id, email: input.email })
  }
  return member
}

async function knownMember(sql: Sql, input: AddMember): Promise<MemberRecord | null> {
  const known = await findMember(sql, input.account_id, input.customer_id)
  return known && saysTheSame(known, input) ? known : null
}

function saysTheSame(known: MemberRecord, { role, order_limit = null, month_limit = null }: AddMember): boolean {
  return known.role === role && known.order_limit === order_limit && known.month_limit === month_limit
}
