import { ACCOUNT_COLUMNS, toAccount, type AccountRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord } from "../types"

/** The accounts, one a program at most, of a buyer as an agent knows him; also closed ones. */
export async function accountsOfAgentBuyer(
  sql: Sql,
  { agent_buyer_number, program_ids }: { agent_buyer_number: string; program_ids: string[] }
): Promise<AccountRecord[]> {
  const found = await rows<AccountRow>(
    sql,
    `SELECT ${ACCOUNT_COLUMNS} FROM credit_account
     WHERE agent_buyer_number = :agent_buyer_number AND program_id = ANY(CAST(:program_ids AS text[]))
       AND own_book_of IS NULL
     ORDER BY created_at, id`,
    { agent_buyer_number, program_ids }
  )
  return found.map(toAccount)
}
