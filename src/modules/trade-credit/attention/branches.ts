import { OPEN_STATES } from "../../../domain/screening/application-states"
import { OVERDUE_STATES } from "../../../domain/screening/overdue-states"
import { isRepairable } from "../ledger/proof/repairable"
import type { AttentionElsewhere, AttentionFilter } from "../types"

/** More than these nobody looks for by one name. */
const COMPANIES_MAX = 1_000

type Value = string | string[] | number | null

/** The filter, with the programs that it leaves; null: any. */
export type AttentionSearch = AttentionFilter & { program_ids: string[] | null }

/** A query of things that need attention; `row_id` and `position` give those of the same instant an order. */
export type Branch = { sql: string; since: string; row_id: string }

/** What all branches bind. Elsewhere is bound as one JSON, however many there are. */
export function bindingsOf(search: AttentionSearch, elsewhere: AttentionElsewhere[]): Record<string, Value> {
  const { q = null } = search
  const number = q && /^#?\d{1,9}$/.test(q) ? Number(q.replace("#", "")) : null
  return {
    kind: search.kind ?? null,
    code: search.code ?? null,
    agent_id: search.agent_id ?? null,
    program_id: search.program_id ?? null,
    program_ids: search.program_ids,
    q,
    number,
    open: OPEN_STATES,
    overdue: JSON.stringify(OVERDUE_STATES),
    elsewhere: JSON.stringify(
      elsewhere.map(({ subject, ...item }) => ({
        ...item,
        subject_type: subject.type,
        subject_id: subject.id,
        display: subject.display,
      }))
    ),
  }
}

/** The branches that the filter does not rule out as a whole; conditions only on what is given, so that indexes serve. */
export function branchesOf(search: AttentionSearch): Branch[] {
  const all: Record<NonNullable<AttentionFilter["kind"]>, Branch[]> = {
    order: [orders(search)],
    screening: [applications(search)],
    approval: [approvals(search)],
    ledger: [findings(search)],
    // No program and no agent has a customer.
    privacy: search.program_ids || search.agent_id ? [] : [deletions(search)],
    agent: [],
    notice: [],
  }
  return [...(search.kind ? all[search.kind] : Object.values(all).flat()), others(search)]
}

function orders({ code, program_ids, q }: AttentionSearch): Branch {
  return {
    since: "account_order.attention_since",
    row_id: "account_order.id",
    sql: `SELECT concat(account_order.id, ':', item->>'code', ':', position) AS id, 'order' AS kind, item->>'code' AS code,
        item->>'message' AS message, item->'actions' AS actions,
        CASE WHEN account_order.order_id IS NULL THEN 'checkout' ELSE 'order' END AS subject_type,
        COALESCE(account_order.order_id, account_order.id) AS subject_id,
        COALESCE('#' || account_order.display_id, account_order.cart_id, account_order.id) AS display,
        account_order.attention_since AS since, account_order.id AS row_id, position
      FROM credit_account_order account_order
      CROSS JOIN LATERAL jsonb_array_elements(account_order.attention) WITH ORDINALITY AS listed (item, position)
      WHERE account_order.attention_since IS NOT NULL
        ${when(code, "AND attention @> jsonb_build_array(jsonb_build_object('code', CAST(:code AS text))) AND item->>'code' = :code")}
        ${when(program_ids, "AND account_order.program_id = ANY(:program_ids)")}
        ${when(q, `AND account_order.id = ANY(ARRAY(${FOUND_ORDERS}))`)}`,
  }
}

function applications({ code, program_ids, q }: AttentionSearch): Branch {
  return {
    since: "application.updated_at",
    row_id: "application.id",
    sql: `SELECT concat(application.id, ':', rule.code) AS id, 'screening' AS kind, rule.code, rule.message, rule.actions,
        'application' AS subject_type, application.id AS subject_id, application.company_name AS display,
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

/** What waits for a second person; of an account there is one of each kind at most. */
function approvals({ code, program_ids, q }: AttentionSearch): Branch {
  return {
    since: "request.created_at",
    row_id: "request.id",
    sql: `SELECT request.id, 'approval' AS kind, concat('approval_of_', request.kind) AS code,
        concat('A ', replace(request.kind, '_', '-'), ' of ', request.payload->>'amount', ' ', account.currency_code,
          ' on top, until ' || (request.payload->>'expires_at'), ' waits for a second person. ', request.requested_by,
          ' has asked for it: ', request.payload->>'reason') AS message,
        CAST('["decide_approval"]' AS jsonb) AS actions,
        'account' AS subject_type, account.id AS subject_id, account.company_name AS display,
        request.created_at AS since, request.id AS row_id, 1 AS position
      FROM credit_approval_request request JOIN credit_account account ON account.id = request.account_id
      WHERE request.state = 'pending'
        ${when(code, "AND concat('approval_of_', request.kind) = :code")}
        ${when(program_ids, "AND account.program_id = ANY(:program_ids)")}
        ${when(q, `AND (account.id = :q OR ${named("account.company_name")})`)}`,
  }
}

function findings({ code, program_ids, q }: AttentionSearch): Branch {
  return {
    since: "finding.first_seen_at",
    row_id: "finding.id",
    sql: `SELECT finding.id, 'ledger' AS kind, finding.check_name AS code,
        concat('The ledger proof expects ', finding.expected, ', but finds ', finding.found, '. ', finding.remedy) AS message,
        jsonb_build_array(CASE WHEN ${isRepairable("finding.check_name")} THEN 'repair_finding' ELSE 'accept_finding' END)
          AS actions,
        'account' AS subject_type, account.id AS subject_id, account.company_name AS display,
        finding.first_seen_at AS since, finding.id AS row_id, 1 AS position
      FROM credit_ledger_finding finding JOIN credit_account account ON account.id = finding.account_id
      WHERE finding.resolved_at IS NULL AND finding.decision IS NULL
        ${when(code, "AND finding.check_name = :code")}
        ${when(program_ids, "AND account.program_id = ANY(:program_ids)")}
        ${when(q, `AND (account.id = :q OR ${named("account.company_name")})`)}`,
  }
}

function deletions({ code, q }: AttentionSearch): Branch {
  return {
    since: "held_since",
    row_id: "customer_id",
    sql: `SELECT concat(customer_id, ':', code) AS id, 'privacy' AS kind, code, message, actions,
        'customer' AS subject_type, customer_id AS subject_id, customer_id AS display, held_since AS since,
        customer_id AS row_id, 1 AS position
      FROM credit_customer_deletion
      WHERE finished_at IS NULL ${when(code, "AND code = :code")} ${when(q, "AND customer_id = :q")}`,
  }
}

const ELSEWHERE = `jsonb_to_recordset(CAST(:elsewhere AS jsonb)) AS elsewhere (id text, kind text, code text, message text,
  actions jsonb, subject_type text, subject_id text, display text, since timestamptz, program_id text, agent_id text,
  account_order_id text)`

/** Of a refused buyer as long as the application is open, of a notice as long as no order says it. */
function others({ code, kind, agent_id, program_id, q }: AttentionSearch): Branch {
  return {
    since: "elsewhere.since",
    row_id: "elsewhere.id",
    sql: `SELECT elsewhere.id, elsewhere.kind, elsewhere.code, elsewhere.message, elsewhere.actions, elsewhere.subject_type,
        elsewhere.subject_id, COALESCE(elsewhere.display, application.company_name, elsewhere.subject_id) AS display,
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

/**
 * Not `or`, for which everything would be walked: each way has an index of its own. As arrays, because the planner takes a
 * part of a name for a third of all companies (3 ms against 700).
 */
const FOUND_ORDERS = `SELECT id FROM credit_account_order WHERE order_id = :q
  UNION SELECT id FROM credit_account_order WHERE id = :q
  UNION SELECT id FROM credit_account_order WHERE display_id = :number AND attention_since IS NOT NULL
  UNION SELECT id FROM credit_account_order WHERE attention_since IS NOT NULL AND account_id = ANY(ARRAY(
    SELECT id FROM credit_account WHERE ${named("company_name")} OR id = :q LIMIT ${COMPANIES_MAX}))`

function named(column: string): string {
  return `position(lower(:q) IN lower(${column})) > 0`
}

function when(given: unknown, condition: string): string {
  return given === undefined || given === null ? "" : condition
}
