import { MedusaError } from "@medusajs/framework/utils"
import { refuseSecondPerson } from "../../../domain/credit/second-person"
import type { Program } from "../../../domain/program/program"
import { approvedReason } from "../../../domain/text/written-reason"
import { lockAccount } from "../ledger/locks"
import { setLimit } from "../ledger/set-limit"
import { reverseWriteOff } from "../ledger/reverse-write-off"
import { writeOff } from "../ledger/write-off"
import { rows, type Sql } from "../sql"
import type { ApprovalRequestRecord, DecideApproval } from "../types"
import { lockRequest, markDecided, readRequest } from "./requests"

/**
 * What was asked for is written in one transaction with the decision, or neither is. The accounts are locked before the
 * request, as when it is made. What cannot be written (any more) leaves the request as it is, with the reason.
 */
export async function decideApproval(
  sql: Sql,
  input: DecideApproval,
  programOf: (id: string) => Program
): Promise<ApprovalRequestRecord> {
  await lockCompany(sql, (await readRequest(sql, input.id)).account_id)
  const request = await lockRequest(sql, input.id)
  const wish = input.approve ? "approved" : "rejected"
  if (request.state === wish && request.decided_by === input.actor) {
    return request
  }
  if (request.state !== "pending") {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `Approval request ${request.id} was ${request.state} already by ${request.decided_by}. Nothing was written.`,
      "already_decided"
    )
  }
  // Whoever asked may take it back, and a key may keep something from happening: a no needs nobody else.
  const refusal = input.approve
    ? refuseSecondPerson(`Approval request ${request.id}`, request.requested_by, input)
    : null
  if (refusal) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      refusal,
      input.is_person ? "second_person_required" : "person_required"
    )
  }
  if (input.approve) {
    await write(sql, request, input.actor, programOf)
  }
  return markDecided(sql, { id: request.id, state: wish, actor: input.actor, reason: input.reason ?? null })
}

async function write(
  sql: Sql,
  { id, key, kind, account_id, payload, requested_by }: Awaited<ReturnType<typeof lockRequest>>,
  second: string,
  programOf: (id: string) => Program
): Promise<void> {
  const common = { key, account_id, actor: requested_by, reason: approvedReason(payload.reason, second) }
  if (kind === "write_off") {
    await writeOff(sql, { ...common, amount: payload.amount! }, programOf)
    return
  }
  if (kind === "write_off_reversal") {
    await reverseWriteOff(sql, { ...common, write_off_id: payload.write_off_id! }, programOf)
    return
  }
  const expires_at = payload.expires_at === null ? undefined : new Date(payload.expires_at)
  if (expires_at && expires_at <= new Date()) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The temporary limit of approval request ${id} would have ended on ${expires_at.toISOString()}. Reject it, and ask anew.`,
      "approval_too_late"
    )
  }
  await setLimit(sql, { ...common, credit_limit: payload.amount, expires_at }, programOf)
}

async function lockCompany(sql: Sql, accountId: string): Promise<void> {
  const [found] = await rows<{ own_book_of: string | null }>(
    sql,
    "SELECT own_book_of FROM credit_account WHERE id = :id",
    { id: accountId }
  )
  await lockAccount(sql, found?.own_book_of ?? accountId)
}
