import type { AccountOrderDeps } from "../deps"

const AT_A_TIME = 500

/**
 * Customers who still are members or have applications here, though Medusa has them no more: the event that told it got
 * lost, or what followed it broke off. Without those whose deletion something holds up, which is known and tried again.
 */
export async function findDeletedCustomers({ pg }: Pick<AccountOrderDeps, "pg">): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { customer_id: string }[] }>(
    `SELECT DISTINCT known.customer_id FROM (
       SELECT customer_id FROM credit_account_member WHERE deleted_at IS NULL
       UNION ALL
       SELECT customer_id FROM credit_application application WHERE purged_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM credit_customer_deletion deletion
         WHERE deletion.customer_id = application.customer_id AND finished_at IS NULL)) known
     LEFT JOIN customer ON customer.id = known.customer_id AND customer.deleted_at IS NULL
     WHERE customer.id IS NULL ORDER BY known.customer_id LIMIT ${AT_A_TIME}`
  )
  return rows.map(({ customer_id }) => customer_id)
}
