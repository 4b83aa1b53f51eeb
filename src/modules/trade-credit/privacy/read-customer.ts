import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationHistory, Consent, CustomerKey, CustomerRecords } from "../types"

/** All that is held about a customer here. The ledger names nobody, so nothing of it is about one. */
export async function readCustomer(sql: Sql, { email, ...customer }: CustomerKey): Promise<CustomerRecords> {
  const applications = await rows<ApplicationRow & { consents: Consent[]; history: ApplicationHistory }>(
    sql,
    "SELECT * FROM credit_application WHERE customer_id = :customer_id ORDER BY created_at, id",
    customer
  )
  return {
    applications: applications.map((row) => ({ ...toApplication(row), consents: row.consents, history: row.history })),
    memberships: await rows(
      sql,
      `SELECT account_id, member.program_id, company_name, role, order_limit, month_limit, member.created_at AS since,
         member.deleted_at AS ended_at
       FROM credit_account_member member JOIN credit_account account ON account.id = account_id
       WHERE customer_id = :customer_id ORDER BY member.created_at, member.id`,
      customer
    ),
    invitations: await rows(
      sql,
      `SELECT id, account_id, program_id, role, order_limit, month_limit, invited_by, accepted_by, outcome, created_at,
         expires_at
       FROM credit_account_invitation WHERE email = :email OR accepted_by = :customer_id OR invited_by = :customer_id
       ORDER BY created_at, id`,
      { ...customer, email }
    ),
    orders: await rows(
      sql,
      `SELECT id, program_id, account_id, order_id, display_id, po_number, created_at FROM credit_account_order
       WHERE customer_id = :customer_id ORDER BY created_at, id`,
      customer
    ),
  }
}

/** Customers of whom something is held, a page by id: to find those whose deletion nobody has told. */
export async function knownCustomers(sql: Sql, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const known = await rows<{ customer_id: string }>(
    sql,
    `SELECT customer_id FROM (
       (SELECT DISTINCT customer_id FROM credit_application WHERE customer_id > :after AND purged_at IS NULL
         ORDER BY customer_id LIMIT :limit)
       UNION
       (SELECT DISTINCT customer_id FROM credit_account_member WHERE customer_id > :after AND deleted_at IS NULL
         ORDER BY customer_id LIMIT :limit)) known
     ORDER BY customer_id LIMIT :limit`,
    { after, limit }
  )
  return known.map(({ customer_id }) => customer_id)
}
