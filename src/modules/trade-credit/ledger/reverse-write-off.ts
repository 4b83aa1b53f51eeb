import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { contentHash } from "../content-hash"
import { toEntry } from "../rows"
import type { Sql } from "../sql"
import type { EntryRecord, ReverseWriteOff, WriteOffRecord } from "../types"
import { lockReceivable } from "./lock-receivable"
import { findPosted } from "./locks"
import { post } from "./post"
import { readWriteOff } from "./write-offs"

/**
 * A write-off that was a mistake, or paid after all, is taken back whole: so much is owed again, beyond the limit if need
 * be, since that is the truth. The account stays suspended: whether the company may buy again is a decision of its own.
 */
export async function reverseWriteOff(
  sql: Sql,
  input: ReverseWriteOff,
  programOf: (id: string) => Program
): Promise<EntryRecord> {
  const { account } = await lockReceivable(sql, input.account_id, programOf)
  const requestHash = reversalHash(input)
  const posted = await findPosted(sql, input.key, requestHash)
  if (posted) {
    return toEntry(posted)
  }
  const lost = await readWriteOff(sql, account.id, input.write_off_id)
  refuseReversed(lost)
  const entry = await post(sql, {
    operation: "write_off_reversed",
    account_id: account.id,
    key: input.key,
    request_hash: requestHash,
    amount: lost.amount,
    reference_type: "write_off",
    reference_id: lost.id,
    actor: input.actor,
    reason: input.reason,
  })
  return toEntry(entry!)
}

/** The caller has locked the account. */
export function refuseReversed({ id, reversed_by, reversal_reason }: WriteOffRecord): void {
  if (reversed_by !== null) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `Write-off ${id} was taken back already by ${reversed_by}: ${reversal_reason}. Nothing was written.`,
      "already_reversed"
    )
  }
}

export function reversalHash({ account_id, write_off_id }: ReverseWriteOff): string {
  return contentHash({ account_id, write_off_reversed: write_off_id })
}
