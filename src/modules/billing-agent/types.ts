import type { ApplicationData, FieldProblem, FormFieldUse } from "../../domain/screening/form"
import type { PluginOptions } from "../../options"
import type { AgentAnswer, AgentCapabilities, BuyerSnapshot, BuyerState, OrderToRegister, RefusalReason } from "./port"

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
   * What the agent's "used" figure of a buyer contains: account orders it has approved, and whether anything is in flight
   * (a send or cancellation without answer), during which the figure must not be taken over.
   */
  buyerExposure(input: {
    agent_id: string
    buyer_number: string
  }): Promise<{ in_flight: boolean; approved_account_order_ids: string[] }>

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
   * By staff: back to `queued`, optionally corrected. Only from `needs_attention` or `retrying`. A carrier or number that
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

/** `open`: nothing is sent until `retry_at`, when one call tries whether the agent is back. */
export type AgentHealth = {
  breaker: "closed" | "open" | "half_open"
  failures_in_row: number
  retry_at: Date | null
  last_contact_at: Date | null
  last_failure: { at: Date; message: string } | null
}

export type AgentDescription = {
  id: string
  capabilities: AgentCapabilities
  application_fields: FormFieldUse[] | null
}

export type BuyerRegistrationRecord = {
  id: string
  agent_id: string
  program_id: string
  /** Null: the agent knew him before; see `linkBuyer`. */
  application_id: string | null
  /** Our own number for this buyer at the agent; the agent's, if it knew him before. */
  number: string
  /** `queued`: not sent yet · `unknown`: sent, no answer · `refused`: the agent would not take it (see `last_answer`). */
  state: "queued" | "sending" | "unknown" | "refused" | BuyerState
  credit_limit: number | null
  last_answer: LastAnswer | null
  last_asked_at: Date | null
  /** When the agent last said how the buyer stands. */
  heard_at: Date | null
  /** When to send (what is not sent or unanswered) or to ask again. Null: not by itself. */
  next_ask_at: Date | null
  /** The state that the accounts show; null: none yet. */
  settled_state: BuyerState | null
}
export type CreditReading = { usable: boolean; limit_amount: number | null; used_amount: number | null; read_at: Date }

/** `reason` says of what class a refusal was; `field` which of ours the agent found fault with. */
export type LastAnswer = {
  at: string
  kind: string
  code?: string
  message: string
  field?: string
  reason?: RefusalReason
  /** The agent was away, or took no more calls: that counts as no try, and it is tried again as soon as that is over. */
  waits?: true
}

export type RegisterOrder = {
  agent_id: string
  program_id: string
  account_order_id: string
  order_id: string | null
  /** `{prefix}{display_id}`; the attempt is appended here. */
  number_base: string
  buyer_number: string | null
  order: Omit<OrderToRegister, "number" | "buyer_number">
  deadline_ms: number
}
export type OrderRegistrationRecord = {
  id: string
  agent_id: string
  account_order_id: string
  order_id: string | null
  number: string
  attempt: number
  buyer_number: string | null
  amount: number
  currency_code: string
  state: "queued" | "sending" | "unknown" | "pending_review" | "approved" | "declined" | "cancelled" | "needs_attention"
  /**
   * A send that got no answer may have taken effect, and nothing has cleared that up since. In any state, also after a
   * later send was refused; never once approved, cancelled, or known not to be there.
   */
  may_be_at_agent: boolean
  /** Left behind: another attempt has taken its place, or its cancellation is owed. */
  superseded: boolean
  /** Null: the whole order; else a fulfilment's id, or `rest`: what has not left when the order was split. */
  part: string | null
  agent_order_id: string | null
  expires_at: Date | null
  ship_by: Date | null
  last_answer: LastAnswer | null
  decided_at: Date | null
  created_at: Date
}

export type BoardFigure = {
  agent_id: string
  currency_code: string
  notices_count: number
  amount_at_risk: number
  overdue_count: number
  overdue_amount: number
  needs_attention_count: number
  oldest_shipped_at: Date
}

export type NoticeKind = "shipment" | "order_cancel" | "shipment_cancel" | "delivery" | "return"
export type NoticeStatus =
  | "awaiting_shipment"
  | "queued"
  | "sending"
  | "accepted"
  | "retrying"
  | "needs_attention"
  | "withdrawn"
  | "not_required"
export type NoticePayload = {
  carrier_code?: string | null
  tracking_number?: string | null
  shipped_at?: string
  /** `delivery`: when it arrived · `return`: when it came back or was refunded */
  happened_at?: string
  /** The value at risk until the agent has taken the notice; of a `return`, the value taken back. */
  amount?: number
  /** `return` */
  credit_kind?: "return" | "refund"
}
export type CreateNotice = {
  /**
   * `shipment:<fulfillment id>` (from the second revision on with `:<revision>`), `order_cancel:<registration id>`,
   * `shipment_cancel:<notice id>`, `delivery:<fulfillment id>`, `return:<credit key>`
   */
  key: string
  kind: NoticeKind
  agent_id: string
  program_id: string
  account_order_id: string
  order_id: string | null
  registration_id: string | null
  fulfillment_id: string | null
  status: "awaiting_shipment" | "queued"
  payload: NoticePayload
  /** 1 unless an earlier notice about the same parcel had to be taken back. */
  revision?: number
}
export type NoticeRecord = Omit<CreateNotice, "status" | "revision" | "registration_id"> & {
  id: string
  registration_id: string
  status: NoticeStatus
  revision: number
  /** What the parcel said when this was written; differs from the payload when staff have corrected it. */
  parcel_tracking_number: string | null
  parcel_carrier_code: string | null
  /** A send that got no answer may have taken effect, and nothing has cleared that up since. */
  may_be_at_agent: boolean
  /** `shipment_cancel`: the notice it takes back. */
  subject_notice_id: string | null
  agent_shipment_id: string | null
  /** Until when the agent takes it without harm; null: unknown, or it has not left. */
  deadline_at: Date | null
  settled_by: string | null
  currency_code: string
  attempts: number
  next_attempt_at: Date | null
  last_answer: LastAnswer | null
  /** It had gone out when it was withdrawn: a person must undo it at the agent. */
  withdrawal_requested_at: Date | null
  accepted_at: Date | null
  created_at: Date
  updated_at: Date
}

export const BILLING_AGENT_MODULE = "billing_agent"
