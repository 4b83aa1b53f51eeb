import { rows, type Sql } from "../sql"
import type { KnownCompanyRecord } from "../types"

const NAME = "name:"

export async function companyKeys(sql: Sql, applicationId: string): Promise<string[]> {
  const [found] = await rows<{ keys: string[] }>(
    sql,
    "SELECT credit_company_keys(company_name, data) AS keys FROM credit_application WHERE id = :id",
    { id: applicationId }
  )
  return found?.keys ?? []
}

/**
 * Each part is read by its own index first: to walk all of them newest first would be the slower way. With 100,000
 * accounts and 105,000 applications, of which seven have something in common: 4 ms before PostgreSQL has counted the
 * tables' rows, 7 ms afterwards (it then starts a second process for it), by bitmap on `IDX_credit_application_company`
 * and `IDX_credit_account_name`. What is in common is worked out only for the newest.
 */
const KNOWN = `WITH same_application AS MATERIALIZED (
    SELECT id, account_id, company_name, status, data, created_at FROM credit_application
    WHERE credit_company_keys(company_name, data) && CAST(:keys AS text[]) AND customer_id <> :customer_id
      AND deleted_at IS NULL
  ), same_account AS MATERIALIZED (
    SELECT id, company_name, credit_name_key(company_name) AS name, created_at FROM credit_account
    WHERE credit_name_key(company_name) = ANY(CAST(:names AS text[])) AND own_book_of IS NULL AND deleted_at IS NULL
  )
  (SELECT id AS application_id, account_id, company_name, status,
     ARRAY(SELECT unnest(credit_company_keys(company_name, data)) INTERSECT SELECT unnest(CAST(:keys AS text[]))) AS keys,
     created_at
   FROM (SELECT * FROM same_application ORDER BY created_at DESC, id DESC LIMIT :limit) newest)
  UNION ALL
  (SELECT NULL, id, company_name, NULL, ARRAY[concat('${NAME}', name)], created_at FROM same_account
   WHERE NOT EXISTS (SELECT 1 FROM credit_application application WHERE application.account_id = same_account.id)
     AND NOT EXISTS (SELECT 1 FROM credit_account_member member
       WHERE member.account_id = same_account.id AND member.customer_id = :customer_id)
   ORDER BY created_at DESC, id DESC LIMIT :limit)`

export async function knownCompanies(
  sql: Sql,
  { keys, customer_id, limit }: { keys: string[]; customer_id: string; limit: number }
): Promise<KnownCompanyRecord[]> {
  const names = keys.filter((key) => key.startsWith(NAME)).map((key) => key.slice(NAME.length))
  const known = await rows<KnownCompanyRecord>(sql, KNOWN, { keys, names, customer_id, limit })
  return known.slice(0, limit)
}
