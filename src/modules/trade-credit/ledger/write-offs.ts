import { MedusaError } from "@medusajs/framework/utils"
import { rows, type Sql } from "../sql"
import type { WriteOffRecord } from "../types"

type WriteOffRow = Omit<WriteOffRecord, "amount"> & { amount: string }

/** A write-off is its entry; an entry that takes it back names it, and a unique index lets no second one do so. */
const WRITE_OFFS = `SELECT lost.id, lost.account_id, lost.amount, lost.currency_code, lost.actor, lost.reason,
    reversal.created_at AS reversed_at, reversal.actor AS reversed_by, reversal.reason AS reversal_reason, lost.created_at
  FROM credit_ledger_entry lost
  LEFT JOIN credit_ledger_entry reversal
    ON reversal.reference_id = lost.id AND reversal.operation = 'write_off_reversed'
  WHERE lost.account_id = :account_id AND lost.operation = 'written_off'`

/** @throws MedusaError `not_found`, also for one of another account */
export async function readWriteOff(sql: Sql, accountId: string, id: string): Promise<WriteOffRecord> {
  const [row] = await rows<WriteOffRow>(sql, `${WRITE_OFFS} AND lost.id = :id`, { account_id: accountId, id })
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Credit account ${accountId} has no write-off ${id}.`)
  }
  return toWriteOff(row)
}

/** Newest first. */
export async function listWriteOffs(
  sql: Sql,
  accountId: string,
  page: { limit: number; offset: number }
): Promise<{ write_offs: WriteOffRecord[]; count: number }> {
  const found = await rows<WriteOffRow>(sql, `${WRITE_OFFS} ORDER BY lost.version DESC LIMIT :limit OFFSET :offset`, {
    account_id: accountId,
    ...page,
  })
  const [{ count }] = await rows<{ count: string }>(
    sql,
    "SELECT count(*) FROM credit_ledger_entry WHERE account_id = :account_id AND operation = 'written_off'",
    { account_id: accountId }
  )
  return { write_offs: found.map(toWriteOff), count: Number(count) }
}

function toWriteOff(row: WriteOffRow): WriteOffRecord {
  return { ...row, amount: Number(row.amount) }
}
