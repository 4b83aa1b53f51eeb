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

/** `cut`: kinds of which not all was read. */
export type AgentAttentions = { attention: AgentAttention[]; cut: AgentAttention["kind"][] }

/** Each kind is rare: nearly all of it is told by an order. The newest come first. */
export const EACH_MAX = 1_000

/** An agent that is away for less is a matter of the network. */
const AWAY_MINUTES = 15

/** Decided buyers are asked about every day, at the latest on the next working day. */
const UNHEARD_DAYS = 10

/**
 * Buyers an agent refused or says nothing of any more, notices that wait for a person, agents that are away, and notices to
 * agents that are in no option any more.
 */
export async function readAttention(db: Database, knownAgents: string[]): Promise<AgentAttentions> {
  const found = await Promise.all([
    refusedBuyers(db),
    unheardBuyers(db, knownAgents),
    strandedNotices(db),
    agentsAway(db, knownAgents),
    unknownAgents(db, knownAgents),
  ])
  const cut = found.filter((items) => items.length >= EACH_MAX).map(([{ kind }]) => kind)
  return { attention: found.flat(), cut: [...new Set(cut)] }
}

/** Whom accounts go by, also where the agent knew the buyer before and there is no application that would tell. */
async function unheardBuyers(db: Database, knownAgents: string[]): Promise<AgentAttention[]> {
  const { rows } = await db.raw(
    `select id, agent_id, program_id, number, nullif(last_answer ->> 'message', '') as words, heard_at
       from billing_agent_buyer_registration
      where state in ('approved', 'suspended') and next_ask_at is not null and agent_id = any(:knownAgents)
        and heard_at < now() - make_interval(days => :days)
      order by heard_at desc limit ${EACH_MAX}`,
    { knownAgents, days: UNHEARD_DAYS }
  )
  return (rows as Row[]).map(({ id, agent_id, program_id, number, words, heard_at }) => ({
    id: `${id as string}:buyer_unheard`,
    kind: "agent",
    code: "buyer_unheard",
    message: `The billing agent has not said for ${UNHEARD_DAYS} days how its buyer ${number as string} stands: ${(words as string | null) ?? "no answer."} The account goes by what it said last. Ask the agent.`,
    actions: ["contact_agent"],
    subject: { type: "agent", id: agent_id as string, display: number as string },
    since: heard_at as Date,
    program_id: program_id as string,
    agent_id: agent_id as string,
    account_order_id: null,
  }))
}

/** Meanwhile nothing is sent there, and no order is decided. */
async function agentsAway(db: Database, knownAgents: string[]): Promise<AgentAttention[]> {
  const { rows } = await db.raw(
    `select agent_id, last_failure_message as words, opened_at from billing_agent_health
      where retry_at is not null and agent_id = any(:knownAgents)
        and opened_at < now() - make_interval(mins => :minutes)
      order by agent_id limit ${EACH_MAX}`,
    { knownAgents, minutes: AWAY_MINUTES }
  )
  return (rows as Row[]).map(({ agent_id, words, opened_at }) => ({
    id: `${agent_id as string}:agent_away`,
    kind: "agent",
    code: "agent_away",
    message: `The billing agent "${agent_id as string}" cannot be reached, or does not take our calls: ${(words as string | null) ?? "no answer."} It is tried again by itself. Until then no order is decided and nothing is sent.`,
    actions: ["contact_agent"],
    subject: { type: "agent", id: agent_id as string, display: null },
    since: opened_at as Date,
    program_id: null,
    agent_id: agent_id as string,
    account_order_id: null,
  }))
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
