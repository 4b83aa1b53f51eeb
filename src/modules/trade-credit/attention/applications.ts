import { ELSEWHERE } from "./elsewhere"
import { named, when, type AttentionSearch, type Branch } from "./branch"

/** Applications that stand still. */
export function applications({ code, program_ids, q }: AttentionSearch): Branch {
  return {
    since: "application.updated_at",
    row_id: "application.id",
    sql: `SELECT concat(application.id, ':', rule.code) AS id, 'screening' AS kind, rule.code, rule.message, rule.actions,
        'application' AS subject_type, application.id AS subject_id, application.company_name AS display,
        NULL AS customer_id,
        application.updated_at AS since, application.id AS row_id, 1 AS position
      FROM credit_application application
      JOIN jsonb_to_recordset(CAST(:overdue AS jsonb))
        AS rule (status text, code text, message text, actions jsonb, after_hours integer)
        ON rule.status = application.status
      WHERE application.status IN ('submitted', 'under_review', 'needs_information', 'pending_second_approval')
        AND application.deleted_at IS NULL
        AND application.updated_at < now() - make_interval(hours => rule.after_hours)
        -- What the agent says of it is told instead of how long it takes.
        AND application.id NOT IN (SELECT subject_id FROM ${ELSEWHERE} WHERE subject_type = 'application')
        ${when(code, "AND rule.code = :code")}
        ${when(program_ids, "AND application.program_id = ANY(:program_ids)")}
        ${when(q, `AND (application.id = :q OR ${named("application.company_name")})`)}`,
  }
}
