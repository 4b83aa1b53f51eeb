import { isCoveredIn, SET_ATTENTION, splitOf } from "../attention/split"
import { rows, type Sql } from "../sql"
import type { AcceptAttention, ReopenAttention } from "../types"

/**
 * A person has seen it: it leaves the list as long as it stays what it was, and their words stay with the order for good.
 * One UPDATE on the order's row, so that a look which ends at the same moment comes before it or after it.
 */
export async function acceptAttention(sql: Sql, { id, item, reason, actor }: AcceptAttention): Promise<void> {
  const decision = {
    code: item.code,
    message: item.message,
    evidence: item.evidence ?? [],
    amount: item.amount ?? null,
    reason,
    actor,
    created_at: new Date().toISOString(),
    reopened_by: null,
    reopened_at: null,
  }
  const decisions = `CASE WHEN ${isCoveredIn("attention_decisions")} THEN attention_decisions
    ELSE attention_decisions || CAST(:decision AS jsonb) END`
  // What was just read of it stands for what the last look found.
  const others = `SELECT jsonb_agg(known ORDER BY position)
    FROM jsonb_array_elements(attention || attention_accepted) WITH ORDINALITY AS listed (known, position)
    WHERE known->>'code' <> CAST(:item AS jsonb)->>'code'`
  await decide(sql, decisions, `COALESCE((${others}), '[]') || CAST(:item AS jsonb)`, {
    id,
    item: JSON.stringify(item),
    decision: JSON.stringify(decision),
  })
}

/** It is to stand in the list again, if it is still there. @returns whether anything had been accepted */
export async function reopenAttention(sql: Sql, { id, code, actor }: ReopenAttention): Promise<boolean> {
  const reopened = JSON.stringify({ reopened_by: actor, reopened_at: new Date().toISOString() })
  const decisions = `COALESCE((SELECT jsonb_agg(CASE WHEN decision->>'code' = :code AND decision->>'reopened_at' IS NULL
      THEN decision || CAST(:reopened AS jsonb) ELSE decision END ORDER BY turn)
    FROM jsonb_array_elements(attention_decisions) WITH ORDINALITY AS decided (decision, turn)), '[]')`
  return decide(sql, decisions, "attention || attention_accepted", { id, code, reopened })
}

/** @returns whether the words on the order are others now */
async function decide(sql: Sql, decisions: string, things: string, bindings: Record<string, string>): Promise<boolean> {
  const [row] = await rows<{ is_changed: boolean }>(
    sql,
    `UPDATE credit_account_order SET attention_decisions = held.decisions, updated_at = now(), ${SET_ATTENTION}
     FROM (SELECT id, attention_decisions AS before, ${decisions} AS decisions, ${things} AS things
       FROM credit_account_order WHERE id = :id FOR UPDATE) held
       CROSS JOIN LATERAL ${splitOf("held.things", "held.decisions")} split
     WHERE credit_account_order.id = held.id
     RETURNING held.before <> held.decisions AS is_changed`,
    bindings
  )
  return row?.is_changed ?? false
}
