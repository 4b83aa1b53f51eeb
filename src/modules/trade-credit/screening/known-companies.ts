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

/** What many have in common, such as a landlord's telephone, says little of any one of them: so many are looked at of each key. */
const PER_KEY_MAX = 100

/**
 * Each key is read by its own index (`IDX_credit_application_company`, `IDX_credit_account_name`), and no further than a
 * reviewer could use it, however many share it. What is a company's own comes first, so that a number is not lost behind
 * many of the same telephone.
 */
const KNOWN = `WITH same_application AS MATERIALIZED (
    SELECT DISTINCT ON (same.id) same.* FROM unnest(CAST(:keys AS text[])) AS asked (key)
    CROSS JOIN LATERAL (
      SELECT id, account_id, company_name, data, status, created_at FROM credit_application
      WHERE credit_company_keys(company_name, data) && ARRAY[asked.key] AND customer_id <> :customer_id
        AND deleted_at IS NULL
      LIMIT ${PER_KEY_MAX}) same
  ), same_account AS MATERIALIZED (
    SELECT id, company_name, credit_name_key(company_name) AS name, created_at FROM credit_account
    WHERE credit_name_key(company_name) = ANY(CAST(:names AS text[])) AND own_book_of IS NULL AND deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM credit_application application WHERE application.account_id = credit_account.id)
      AND NOT EXISTS (SELECT 1 FROM credit_account_member member
        WHERE member.account_id = credit_account.id AND member.customer_id = :customer_id)
    LIMIT ${PER_KEY_MAX}
  ), known AS (
    SELECT id AS application_id, account_id, company_name, status, created_at,
      ARRAY(SELECT unnest(credit_company_keys(company_name, data)) INTERSECT SELECT unnest(CAST(:keys AS text[]))) AS keys
    FROM same_application
    UNION ALL
    SELECT NULL, id, company_name, NULL, created_at, ARRAY[concat('${NAME}', name)] FROM same_account
  )
  SELECT application_id, account_id, company_name, status, keys, created_at FROM known
  ORDER BY EXISTS (SELECT 1 FROM unnest(keys) AS had (key)
      WHERE split_part(key, ':', 1) IN ('corporate_number', 'vat_number', 'name')) DESC,
    application_id IS NULL, created_at DESC, COALESCE(application_id, account_id) DESC
  LIMIT :limit`

export async function knownCompanies(
  sql: Sql,
  { keys, customer_id, limit }: { keys: string[]; customer_id: string; limit: number }
): Promise<KnownCompanyRecord[]> {
  const names = keys.filter((key) => key.startsWith(NAME)).map((key) => key.slice(NAME.length))
  return rows<KnownCompanyRecord>(sql, KNOWN, { keys, names, customer_id, limit })
}
