import type { AccountOrderDeps } from "../deps"

/**
 * What Medusa still knows of a customer. Of one who was deleted it keeps the row, and with it the address; its own query
 * does not show that.
 */
export async function readAddress(
  { pg }: Pick<AccountOrderDeps, "pg">,
  customerId: string
): Promise<{ email: string | null; deleted: boolean }> {
  const { rows } = await pg.raw<{ rows: { email: string | null; deleted: boolean }[] }>(
    "SELECT lower(email) AS email, deleted_at IS NOT NULL AS deleted FROM customer WHERE id = ?",
    [customerId]
  )
  return rows[0] ?? { email: null, deleted: true }
}
