import { type Database, type Row } from "./sql"

/** Something at an agent that a person should look at; who joins it with orders and applications leaves out what they say. */
export type AgentAttention = {
  id: string
  kind: "screening" | "agent" | "notice"
  code: string
  message: string
  actions: string[]
  subject: { type: "application" | "agent" | "notice"; id: string; display: string | null }
  since: Date
  program_id: string | null
  agent_id: string
  /** Whose order says it as soon as it has been looked at. */
  account_order_id: string | null
}

/** Each kind is rare: nearly all of it is told by an order. The newest come first. */
const EACH_MAX = 1_000

/** Buyers an agent refused, notices that wait for a person, and notices to agents that are in no option any more. */
export async function readAttention(db: Database, knownAgents: string[]): Promise<AgentAttention[]> {
  const found = await Promise.all([refusedBuyers(db), strandedNotices(db), unknownAgents(db, knownAgents)])
  return found.flat()
}

/** Where the agent found fault with an answer, the buyer was asked; any other refusal is the merchant's to mend. */
async function refusedBuyers(db: Database): Promise<AgentAttention[]> {
  const { rows } = await db.raw(
    `select application_id, agent_id, program_id, last_answer ->> 'message' as words, updated_at
       from billing_agent_buyer_registration
      where state = 'refused' and application_id is not null and last_answer ->> 'reason' is distinct from 'invalid_request'
      order by updated_at desc limit ${EACH_MAX}`
  )
  return (rows as Row[]).map(({ application_id, agent_id, program_id, words, updated_at }) => ({
    id: `${application_id as string}:buyer_refused`,
    kind: "screening",
    code: "buyer_refused",
    message: `The billing agent could not take this application: ${(words as string | null) ?? "no reason given"} Put right what it says, then have it sent again.`,
    actions: ["refresh_application", "contact_agent", "decline_application"],
    subject: { type: "application", id: application_id as string, display: null },
    since: updated_at as Date,
    program_id: program_id as string,
    agent_id: agent_id as string,
    account_order_id: null,
  }))
}

async function strandedNotices(db: Database): Promise<AgentAttention[]> {
  const { rows } = await db.raw(
    `select notice.id, notice.agent_id, notice.program_id, notice.account_order_id, registration.number,
            notice.last_answer ->> 'message' as words, notice.updated_at
       from billing_agent_notice notice
       join billing_agent_order_registration registration on registration.id = notice.registration_id
      where notice.status = 'needs_attention'
      order by notice.updated_at desc limit ${EACH_MAX}`
  )
  return (rows as Row[]).map(({ id, agent_id, program_id, account_order_id, number, words, updated_at }) => ({
    id: `${id as string}:notice_stranded`,
    kind: "notice",
    code: "notice_stranded",
    message: `The billing agent did not take this notice: ${(words as string | null) ?? "no reason given"} Send it again from the board, or settle it by hand.`,
    actions: ["retry_notice", "settle_notice"],
    subject: { type: "notice", id: id as string, display: number as string },
    since: updated_at as Date,
    program_id: program_id as string,
    agent_id: agent_id as string,
    account_order_id: account_order_id as string,
  }))
}

/** Nobody sends what is owed to an agent that the options do not name. */
async function unknownAgents(db: Database, knownAgents: string[]): Promise<AgentAttention[]> {
  const { rows } = await db.raw(
    `select agent_id, count(*) as owed, min(created_at) as since from billing_agent_notice
      where status in ('awaiting_shipment', 'queued', 'sending', 'retrying', 'needs_attention') and not agent_id = any(?)
      group by agent_id order by agent_id limit ${EACH_MAX}`,
    [knownAgents]
  )
  return (rows as Row[]).map(({ agent_id, owed, since }) => ({
    id: `${agent_id as string}:agent_unknown`,
    kind: "agent",
    code: "agent_unknown",
    message: `${owed as string} notices are owed to the billing agent "${agent_id as string}", which the plugin's options do not name any more: nobody sends them. Add the agent again, or do it in its own screen and settle them by hand.`,
    actions: ["restore_agent", "settle_notice"],
    subject: { type: "agent", id: agent_id as string, display: null },
    since: since as Date,
    program_id: null,
    agent_id: agent_id as string,
    account_order_id: null,
  }))
}
