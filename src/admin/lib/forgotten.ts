import type { AdminCreditAccount } from "../../client"

/** Of a company whose people have all gone and wanted their data removed, the ledger stays, under the account's id. */
export function isForgotten({ id, company_name }: Pick<AdminCreditAccount, "id" | "company_name">): boolean {
  return company_name === id
}
