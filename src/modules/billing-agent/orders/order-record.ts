import type { Row } from "../sql"
import type { LastAnswer, OrderRegistrationRecord } from "../types"
import type { OrderRequest, OrderRow } from "./order-rows"

export function toOrderRow(row: Row): OrderRow {
  return {
    id: row.id as string,
    agent_id: row.agent_id as string,
    program_id: row.program_id as string,
    account_order_id: row.account_order_id as string,
    order_id: row.order_id as string | null,
    number: row.number as string,
    attempt: row.attempt as number,
    buyer_number: row.buyer_number as string | null,
    amount: Number(row.amount),
    currency_code: row.currency_code as string,
    state: row.state as OrderRow["state"],
    may_be_at_agent: (row.unanswered_sends as number) > 0,
    superseded: row.superseded as boolean,
    part: row.part as string | null,
    agent_order_id: row.agent_order_id as string | null,
    expires_at: row.expires_at as Date | null,
    ship_by: row.ship_by as Date | null,
    last_answer: row.last_answer as LastAnswer | null,
    decided_at: row.decided_at as Date | null,
    created_at: row.created_at as Date,
    request: row.request as OrderRequest,
    unanswered_sends: row.unanswered_sends as number,
  }
}

export function toOrderRecord({ request, program_id, unanswered_sends, ...record }: OrderRow): OrderRegistrationRecord {
  return record
}
