import { named, when, type AttentionSearch, type Branch } from "./branch"

export const ELSEWHERE = `jsonb_to_recordset(CAST(:elsewhere AS jsonb)) AS elsewhere (id text, kind text, code text, message text,
  actions jsonb, subject_type text, subject_id text, display text, since timestamptz, program_id text, agent_id text,
  account_order_id text)`

/** Of a refused buyer as long as the application is open, of a notice as long as no order says it. */
export function others({ code, kind, agent_id, program_id, q }: AttentionSearch): Branch {
  return {
    since: "elsewhere.since",
    row_id: "elsewhere.id",
    sql: `SELECT elsewhere.id, elsewhere.kind, elsewhere.code, elsewhere.message, elsewhere.actions, elsewhere.subject_type,
        elsewhere.subject_id, COALESCE(elsewhere.display, application.company_name, elsewhere.subject_id) AS display,
        NULL AS customer_id,
        elsewhere.since, elsewhere.id AS row_id, 1 AS position
      FROM ${ELSEWHERE}
      LEFT JOIN credit_application application
        ON elsewhere.subject_type = 'application' AND application.id = elsewhere.subject_id
      LEFT JOIN credit_account_order account_order ON account_order.id = elsewhere.account_order_id
      WHERE (elsewhere.subject_type <> 'application' OR application.status = ANY(:open))
        AND account_order.attention_since IS NULL
        ${when(kind, "AND elsewhere.kind = :kind")}
        ${when(code, "AND elsewhere.code = :code")}
        ${when(agent_id, "AND elsewhere.agent_id = :agent_id")}
        ${when(program_id, "AND elsewhere.program_id = :program_id")}
        ${when(q, `AND (elsewhere.subject_id = :q OR ${named("COALESCE(elsewhere.display, application.company_name)")})`)}`,
  }
}
