import type { AccountOrderDeps } from "../deps"

/** Does somebody with this address, in lower case, use the account? */
export async function hasMemberAt(
  { pg }: Pick<AccountOrderDeps, "pg">,
  accountId: string,
  email: string
): Promise<boolean> {
  const { rows } = await pg.raw<{ rows: unknown[] }>(
    `SELECT 1 FROM credit_account_member member
       JOIN customer ON customer.id = member.customer_id AND customer.deleted_at IS NULL
      WHERE member.account_id = ? AND member.deleted_at IS NULL AND lower(customer.email) = ? LIMIT 1`,
    [accountId, email]
  )
  return rows.length > 0
}
