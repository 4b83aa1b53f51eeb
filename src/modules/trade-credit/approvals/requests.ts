import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { IdempotencyConflictError } from "../errors"
import { rows, violatedUnique, type Sql } from "../sql"
import type { ApprovalFilter, ApprovalKind, ApprovalPayload, ApprovalRequestRecord, ApprovalState } from "../types"

type RequestRow = ApprovalRequestRecord & { key: string; request_hash: string }

export type NewRequest = {
  kind: ApprovalKind
  key: string
  request_hash: string
  account_id: string
  payload: ApprovalPayload
  requested_by: string
}

/** The request that came before under this key, or null. Under the account's lock the answer stays true. */
export async function findRequested(sql: Sql, key: string, requestHash: string): Promise<ApprovalRequestRecord | null> {
  const [row] = await rows<RequestRow>(sql, "SELECT * FROM credit_approval_request WHERE key = :key", { key })
  if (row && row.request_hash !== requestHash) {
    throw new IdempotencyConflictError(key)
  }
  return row ? toRequest(row) : null
}

export async function insertRequest(sql: Sql, request: NewRequest): Promise<ApprovalRequestRecord> {
  try {
    const [row] = await rows<RequestRow>(
      sql,
      `INSERT INTO credit_approval_request (id, key, request_hash, kind, account_id, payload, requested_by)
       VALUES (:id, :key, :request_hash, :kind, :account_id, CAST(:payload AS jsonb), :requested_by) RETURNING *`,
      { ...request, id: generateEntityId(undefined, "crappr"), payload: JSON.stringify(request.payload) }
    )
    return toRequest(row)
  } catch (error) {
    throw violatedUnique(error) === "UQ_credit_approval_request_pending" ? stillPending(request) : error
  }
}

function stillPending({ kind, account_id }: NewRequest): MedusaError {
  return new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    `A request of kind ${kind} already waits for a second person on credit account ${account_id}. Have it approved or rejected first.`,
    "approval_pending"
  )
}

/** Of two who decide at once, the second one waits here and finds it decided. */
export async function lockRequest(sql: Sql, id: string): Promise<RequestRow> {
  const [row] = await rows<RequestRow>(sql, "SELECT * FROM credit_approval_request WHERE id = :id FOR UPDATE", { id })
  return row
}

export async function readRequest(sql: Sql, id: string): Promise<RequestRow> {
  const [row] = await rows<RequestRow>(sql, "SELECT * FROM credit_approval_request WHERE id = :id", { id })
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no approval request ${id}.`)
  }
  return row
}

export async function markDecided(
  sql: Sql,
  input: { id: string; state: ApprovalState; actor: string; reason: string | null }
): Promise<ApprovalRequestRecord> {
  const [row] = await rows<RequestRow>(
    sql,
    `UPDATE credit_approval_request SET state = :state, decided_by = :actor, decided_at = now(),
       decision_reason = :reason, updated_at = now() WHERE id = :id RETURNING *`,
    input
  )
  return toRequest(row)
}

/** Newest first. */
export async function listRequests(
  sql: Sql,
  filter: ApprovalFilter,
  page: { limit: number; offset: number }
): Promise<{ approval_requests: ApprovalRequestRecord[]; count: number }> {
  const asked = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const where = ["true", ...asked.map(([column]) => `${column} = :${column}`)].join(" AND ")
  const bindings = Object.fromEntries(asked)
  const found = await rows<RequestRow>(
    sql,
    `SELECT * FROM credit_approval_request WHERE ${where}
     ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
    { ...bindings, ...page }
  )
  const [{ count }] = await rows<{ count: string }>(
    sql,
    `SELECT count(*) FROM credit_approval_request WHERE ${where}`,
    bindings
  )
  return { approval_requests: found.map(toRequest), count: Number(count) }
}

function toRequest(row: RequestRow): ApprovalRequestRecord {
  return {
    id: row.id,
    kind: row.kind,
    account_id: row.account_id,
    payload: row.payload,
    state: row.state,
    requested_by: row.requested_by,
    decided_by: row.decided_by,
    decided_at: row.decided_at,
    decision_reason: row.decision_reason,
    created_at: row.created_at,
  }
}
