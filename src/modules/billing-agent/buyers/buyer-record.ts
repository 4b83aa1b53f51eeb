import { toNumberOrNull, type Row } from "../sql"
import type { BuyerRegistrationRecord, LastAnswer } from "../types"

export type BuyerRow = BuyerRegistrationRecord & {
  number_prefix: string
  data_hash: string | null
  sent_at: Date | null
  sends: number
  unanswered_sends: number
}
export type BuyerOutcome = Partial<{
  state: BuyerRow["state"]
  credit_limit: number | null
  unanswered_sends: number
  sends: number
  last_answer: LastAnswer
  heard_at: Date
  next_ask_at: Date | null
}>

export function toBuyerRow(row: Row): BuyerRow {
  return {
    id: row.id as string,
    agent_id: row.agent_id as string,
    program_id: row.program_id as string,
    application_id: row.application_id as string | null,
    number_prefix: row.number_prefix as string,
    number: row.number as string,
    state: row.state as BuyerRow["state"],
    credit_limit: toNumberOrNull(row.credit_limit),
    data_hash: row.data_hash as string | null,
    sent_at: row.sent_at as Date | null,
    sends: row.sends as number,
    unanswered_sends: row.unanswered_sends as number,
    last_answer: row.last_answer as LastAnswer | null,
    last_asked_at: row.last_asked_at as Date | null,
    heard_at: row.heard_at as Date | null,
    next_ask_at: row.next_ask_at as Date | null,
    settled_state: row.settled_state as BuyerRow["settled_state"],
  }
}

export function toBuyerRecord({
  number_prefix,
  data_hash,
  sent_at,
  sends,
  unanswered_sends,
  ...record
}: BuyerRow): BuyerRegistrationRecord {
  return record
}
