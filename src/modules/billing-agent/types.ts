import type { ApplicationData, FieldProblem } from "../../domain/screening/form"
import type { PluginOptions } from "../../options"
import type { AgentAttention, AgentAttentions } from "./attention"
import type { BoardFigure, CreateNotice, NoticePayload, NoticeRecord } from "./notice-records"
import type { AgentAnswer, BuyerSnapshot, OrderToRegister } from "./port"
import type { HeldOfCustomer } from "./privacy/held-of"
import type {
  AgentDescription,
  AgentHealth,
  BuyerRegistrationRecord,
  ConnectionTest,
  CreditReading,
  OrderRegistrationRecord,
  RegisterOrder,
} from "./records"

export type { AgentAttention, HeldOfCustomer }
export type * from "./notice-records"
export type * from "./records"

/**
 * What the rest of the plugin may ask of `billing_agent`: everything that crosses the network to an agent. No
 * transaction is open during a call; what was sent is committed as *sending* before it goes out, so a crash or a lost
 * answer leaves a row that says so.
 */
export interface BillingAgents {
  agents(): AgentDescription[]
  /** Throws `not_found`. `in_house` is always there. */
  agent(agentId: string): AgentDescription
  /** How the agent fares, in all processes. Throws `not_found`. */
  health(agentId: string): Promise<AgentHealth>
  /** Asks the agent something harmless, for a person: also while it is left alone, one at a time. Throws `not_found`. */
  testConnection(agentId: string): Promise<ConnectionTest>
  checkApplication(agentId: string, data: ApplicationData): FieldProblem[]
  /** What the agent would refuse of a parcel's carrier and number; empty: it may be sent. */
  checkShipment(
    agentId: string,
    shipment: { carrier_code: string | null; tracking_number: string | null }
  ): FieldProblem[]

  // ---- buyers ------------------------------------------------------------------------------------------------------
  /** One registration per application and agent; gives it its number. Repeated calls return the first one. */
  openBuyer(input: {
    agent_id: string
    program_id: string
    application_id: string
    number_prefix: string
  }): Promise<BuyerRegistrationRecord>
  findBuyer(
    where: { application_id: string } | { number: string; agent_id: string }
  ): Promise<BuyerRegistrationRecord | null>
  /**
   * Sends a queued or unanswered registration (an unanswered one only if the agent does not know it); a decided or already
   * sent one is returned as it is, and so is a refused one that would only be refused again, unless `force` is set. A
   * number that is another's is replaced by itself.
   */
  sendBuyer(input: {
    id: string
    data: ApplicationData
    requested_limit?: number
    force?: boolean
    deadline_ms: number
  }): Promise<BuyerRegistrationRecord>
  /**
   * Asks the agent how the screening stands, at most every `min_interval_seconds` (claimed in the row, so two callers
   * ask once); otherwise, or when no answer comes in time, returns the row as it is. `checkout`: somebody waits there.
   */
  askBuyer(input: {
    id: string
    deadline_ms: number
    min_interval_seconds: number
    checkout?: boolean
  }): Promise<BuyerRegistrationRecord>
  /**
   * Decided buyers whom it is time to ask about again, and those whose state the accounts do not show yet; longest due
   * first.
   */
  dueBuyers(input: { limit: number }): Promise<BuyerRegistrationRecord[]>
  /** A buyer who is due is not asked about by itself any more, until an answer to somebody's question brings a new time. */
  restBuyer(id: string): Promise<void>
  /** The accounts show this state of the buyer now. */
  markBuyerSettled(input: { id: string; state: BuyerRegistrationRecord["state"] }): Promise<void>
  /** What the agent says of a buyer by his number there; nothing is stored. */
  lookUpBuyer(input: { agent_id: string; number: string; deadline_ms: number }): Promise<AgentAnswer<BuyerSnapshot>>
  /** A registration for an approved buyer whom the agent knew before; repeated calls return the first one. */
  linkBuyer(input: {
    agent_id: string
    program_id: string
    number: string
    credit_limit: number | null
  }): Promise<BuyerRegistrationRecord>
  /**
   * Limit and used at the agent; an answer younger than `max_age_seconds` is taken from the row. An agent is asked about
   * one buyer at most every 2 seconds, and not for 30 seconds after it gave no answer: what comes then is the last answer,
   * as old as `read_at` says. Null: there never was one.
   */
  readCredit(input: {
    agent_id: string
    buyer_number: string
    max_age_seconds: number
    deadline_ms: number
    /** Somebody waits at a checkout. */
    checkout?: boolean
  }): Promise<CreditReading | null>

  // ---- orders ------------------------------------------------------------------------------------------------------
  /**
   * Takes the open registration of this account order if it is for the same agent, buyer and amount; else leaves that one
   * behind (its cancellation is queued when the agent may have it) and opens the next attempt. Sends what is not decided.
   * Never rejects for what the agent says or fails to say: the state tells. Never longer than `deadline_ms`.
   */
  registerOrder(input: RegisterOrder): Promise<OrderRegistrationRecord>
  /**
   * Asks again, or sends again with the same number where the agent cannot be asked; for what is undecided and for
   * `needs_attention`. A number that turned out to be another's is left behind: the answer is then the next attempt.
   */
  resolveOrder(input: {
    id: string
    /** What is sent unless it was sent before. Left out: as it was written down, which a part of a split order is. */
    order?: Omit<OrderToRegister, "number" | "buyer_number">
    deadline_ms: number
  }): Promise<OrderRegistrationRecord>
  /** All registrations of an account order, oldest first: the last one counts. */
  listOrderRegistrations(accountOrderId: string): Promise<OrderRegistrationRecord[]>

  /**
   * What the agent's "used" figure of a buyer contains: of which account orders it has approved how much, which it has yet
   * to decide on in whole or part, and whether anything is in flight (a send or cancellation without answer), during which
   * the figure must not be taken over.
   */
  buyerExposure(input: { agent_id: string; buyer_number: string }): Promise<{
    in_flight: boolean
    approved: { account_order_id: string; amount: number }[]
    undecided: string[]
  }>

  /**
   * An order is worth something else: gives this registration up, and opens the next attempt in its place, in one
   * transaction; `beside`: leaves it, because it holds a slip, and opens one for what was added since. Nothing is sent here
   * but with `resolveOrder`, and not before what it replaces is cancelled at the agent. Repeated calls return the new one.
   */
  changeOrder(input: {
    registration_id: string
    order: Omit<OrderToRegister, "number" | "buyer_number">
    beside: boolean
  }): Promise<OrderRegistrationRecord>
  /**
   * Leaves a registration behind that nothing of the order wants any more, and opens none in its place: those beside it
   * speak for the order. What the agent has, or may have, of it is cancelled there. Repeated calls change nothing.
   */
  dropOrder(input: { registration_id: string }): Promise<void>
  /**
   * For agents that take one slip an order: gives up the open registration of the order (or of its rest) and opens one for
   * each part in its place, in one transaction. Nothing is sent here: a part goes out with `resolveOrder`, and not before
   * what it replaces is cancelled at the agent, or the buyer's limit would count both. Repeated calls return the parts.
   */
  splitOrder(input: {
    registration_id: string
    /** `part`: a fulfilment's id, or `rest`. */
    parts: { part: string; order: Omit<OrderToRegister, "number" | "buyer_number"> }[]
  }): Promise<OrderRegistrationRecord[]>

  // ---- notices: the outbox -----------------------------------------------------------------------------------------
  /**
   * Idempotent by key: an existing notice is returned unchanged. An `order_cancel` also marks its registration
   * `superseded`, so that one whose cancellation is owed is never used again.
   */
  createNotice(input: CreateNotice): Promise<NoticeRecord>
  /**
   * A parcel that has left while its notice waits for the other parcels of the order: since when, and what is at risk, for
   * the board. It goes on waiting; anything further along is returned unchanged.
   */
  noteShipment(input: { key: string; payload: NoticePayload }): Promise<NoticeRecord>
  /** `awaiting_shipment → queued` with what is now known; anything further along is returned unchanged. */
  queueNotice(input: { key: string; payload: NoticePayload }): Promise<NoticeRecord>
  /**
   * A parcel's number or carrier became known or was corrected before the agent took the notice: it goes out with the new
   * one. What staff have corrected by hand stays, unless the parcel says something new since. Unchanged when the agent
   * already took it, or may have: that is withdrawn and told anew under the next revision.
   */
  reviseNotice(input: {
    key: string
    carrier_code: string | null
    tracking_number: string | null
  }): Promise<NoticeRecord | null>
  /**
   * What has not gone out is withdrawn. What has, or may have, is taken back at the agent by a notice of its own
   * (`shipment_cancel:<notice id>`) where the agent can do that; else it is left for a person (`needs_attention` says so).
   */
  withdrawNotice(input: { key: string; status?: "withdrawn" | "not_required" }): Promise<NoticeRecord | null>
  /**
   * By staff, on the board: takes a notice back like `withdrawNotice`; with `settled_by_hand` it only notes that a person
   * has done in the agent's own screen what was owed.
   */
  withdrawNoticeByStaff(input: {
    id: string
    actor: string
    settled_by_hand?: boolean
    note?: string
  }): Promise<NoticeRecord>
  /**
   * By staff: back to `queued`, optionally corrected. Only from `needs_attention` or `retrying`; a shipment that was taken
   * back is told anew by a notice of its own, which is returned. A carrier or number that
   * the agent would refuse throws `invalid_data` before anything changes.
   */
  retryNotice(input: {
    id: string
    carrier_code?: string
    tracking_number?: string
    actor: string
  }): Promise<NoticeRecord>
  listNotices(accountOrderId: string): Promise<NoticeRecord[]>
  /** What has left and no agent has taken yet, a row an agent and currency. */
  boardFigures(): Promise<BoardFigure[]>
  /** What is at the agents for a person to look at; most of it is told by an order too. */
  readAttention(): Promise<AgentAttentions>
  /** What is held here of a customer with these applications and orders. */
  heldOf(input: { application_ids: string[]; account_order_ids: string[] }): Promise<HeldOfCustomer>
  /** Forgets what agents said of the buyers of these applications, and will say. Repeated calls change nothing. */
  forgetBuyers(applicationIds: string[]): Promise<void>
  /** What the options say of the summary that staff get of what is overdue. */
  dailySummary(): PluginOptions["daily_summary"]
  /**
   * Sends what is due: claims with lease and SKIP LOCKED, order kept per registration. Safe to run in many processes at
   * once. Returns what it did, and the account orders whose registration or notice changed, for the caller to wake.
   */
  dispatchNotices(input: {
    limit: number
    account_order_id?: string
  }): Promise<{ sent: number; changed_account_order_ids: string[] }>
}

export const BILLING_AGENT_MODULE = "billing_agent"
