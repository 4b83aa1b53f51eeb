import { MedusaError } from "@medusajs/framework/utils"
import { GIVEN_BY_OWNER, roleMay } from "../../../domain/credit/roles"
import { assertAmount } from "../amounts"
import { ClosedAccountError, LastOwnerError, OwnersByStaffError } from "../errors"
import { lockAccount } from "../ledger/locks"
import { rows, type Sql } from "../sql"
import type { AccountRecord, MemberRecord, MemberRole, SpendingLimits } from "../types"
import { findMember } from "./rows"

/** The account's row serialises what is done to its people: of two owners who remove each other, one stays. */
export async function lockPeople(sql: Sql, accountId: string): Promise<AccountRecord> {
  const account = await lockAccount(sql, accountId)
  if (account.own_book_of) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is the merchant's own book of ${account.own_book_of} and has no members. Use that account.`
    )
  }
  return account
}

export function refuseClosed({ id, status }: AccountRecord): void {
  if (status === "closed") {
    throw new ClosedAccountError(id)
  }
}

export function assertLimits({ currency_code }: AccountRecord, limits: Partial<SpendingLimits>): void {
  for (const name of ["order_limit", "month_limit"] as const) {
    const limit = limits[name]
    if (limit !== undefined && limit !== null) {
      assertAmount(`A member's ${name}`, limit, currency_code, "zero")
    }
  }
}

export async function memberOf(sql: Sql, accountId: string, customerId: string): Promise<MemberRecord> {
  const member = await findMember(sql, accountId, customerId)
  if (!member) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Customer ${customerId} is no member of credit account ${accountId}.`
    )
  }
  return member
}

/** Under the lock, so that one who is an owner no more does nothing more. */
export async function assertOwner(sql: Sql, accountId: string, actor: string): Promise<void> {
  const member = await findMember(sql, accountId, actor)
  if (!member || !roleMay(member.role, "manage_members")) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Customer ${actor} does not manage the members of credit account ${accountId}.`
    )
  }
}

export async function assertManages(
  sql: Sql,
  accountId: string,
  { actor, by }: { actor: string; by: "staff" | "owner" },
  roles: MemberRole[]
): Promise<void> {
  if (by === "staff") {
    return
  }
  await assertOwner(sql, accountId, actor)
  refuseOwners(accountId, roles)
}

/** Owners are made and unmade by staff alone. */
export function refuseOwners(accountId: string, roles: MemberRole[]): void {
  if (roles.some((role) => !GIVEN_BY_OWNER.some((given) => given === role))) {
    throw new OwnersByStaffError(accountId)
  }
}

export async function refuseLastOwner(sql: Sql, accountId: string, { customer_id, role }: MemberRecord): Promise<void> {
  if (role !== "owner") {
    return
  }
  const [other] = await rows(
    sql,
    `SELECT 1 FROM credit_account_member
     WHERE account_id = :account_id AND role = 'owner' AND customer_id <> :customer_id AND deleted_at IS NULL LIMIT 1`,
    { account_id: accountId, customer_id }
  )
  if (!other) {
    throw new LastOwnerError(customer_id, accountId)
  }
}
