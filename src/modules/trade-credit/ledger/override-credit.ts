import { generateEntityId } from "@medusajs/framework/utils"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { IdempotencyConflictError } from "../errors"
import { rows, type Sql } from "../sql"
import type { OverrideCredit, OverrideRecord } from "../types"

type OverrideRow = Omit<OverrideRecord, "amount"> & { amount: string; request_hash: string }

/** Lets one order go beyond what is available; one statement. The newest of an order counts, the older ones stay to be read. */
export async function overrideCredit(sql: Sql, input: OverrideCredit): Promise<OverrideRecord> {
  assertAmount("An override", input.amount, input.currency_code, "zero")
  const request_hash = contentHash({
    order_id: input.order_id,
    amount: input.amount,
    currency_code: input.currency_code,
  })
  const [made] = await rows<OverrideRow>(
    sql,
    `INSERT INTO credit_override (id, key, request_hash, order_id, amount, currency_code, actor, reason)
     VALUES (:id, :key, :request_hash, :order_id, CAST(:amount AS numeric), :currency_code, :actor, :reason)
     ON CONFLICT (key) DO NOTHING RETURNING *`,
    { ...input, id: generateEntityId(undefined, "crover"), request_hash }
  )
  if (made) {
    return toOverride(made)
  }
  const [known] = await rows<OverrideRow>(sql, "SELECT * FROM credit_override WHERE key = :key", { key: input.key })
  if (known.request_hash !== request_hash) {
    throw new IdempotencyConflictError(input.key)
  }
  return toOverride(known)
}

/** @param order SQL of the order's id, such as a binding or a subquery */
export async function findOverride(
  sql: Sql,
  order: string,
  bindings: Record<string, string>
): Promise<OverrideRecord | null> {
  const [row] = await rows<OverrideRow>(
    sql,
    `SELECT * FROM credit_override WHERE order_id = ${order} ORDER BY created_at DESC, id DESC LIMIT 1`,
    bindings
  )
  return row && Number(row.amount) > 0 ? toOverride(row) : null
}

/** The same by the account order. */
export function findOverrideOf(sql: Sql, accountOrderId: string): Promise<OverrideRecord | null> {
  const order = "(SELECT order_id FROM credit_account_order WHERE id = :account_order_id)"
  return findOverride(sql, order, { account_order_id: accountOrderId })
}

function toOverride(row: OverrideRow): OverrideRecord {
  return {
    id: row.id,
    order_id: row.order_id,
    amount: Number(row.amount),
    currency_code: row.currency_code,
    actor: row.actor,
    reason: row.reason,
    created_at: row.created_at,
  }
}
