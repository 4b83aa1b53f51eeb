import type { LocalizedText } from "../../domain/program/program"
import type { FormFieldUse } from "../../domain/screening/form"
import type { AgentCapabilities, BuyerState, OrderToRegister, RefusalReason } from "./port"

/** `open`: nothing is sent until `retry_at`, when one call tries whether the agent is back. */
export type AgentHealth = {
  breaker: "closed" | "open" | "half_open"
  failures_in_row: number
  retry_at: Date | null
  last_contact_at: Date | null
  last_failure: { at: Date; message: string } | null
  /** The last few calls that found the agent away, or were turned away there; newest first. */
  recent_failures: AgentFailure[]
}

/** In the adapter's words, in which nobody's data and no secret may be. */
export type AgentFailure = { at: Date; operation: string; kind: string; code: string | null; message: string }

/**
 * What came of asking an agent something harmless: `credentials`: it answers, and does not take them · `turned_away`: at
 * the door, so the address or a maintenance · `not_testable`: there is nothing to ask it · `rate_limited`, `busy`: not asked
 */
export type ConnectionTest = {
  outcome:
    | "ok"
    | "credentials"
    | "turned_away"
    | "no_answer"
    | "garbage"
    | "agent_error"
    | "rate_limited"
    | "busy"
    | "not_testable"
  took_ms: number | null
  tested_at: Date
  /** The adapter's own words; null where all is well. */
  message: string | null
}

export type AgentDescription = {
  id: string
  /** What staff call it. */
  label: LocalizedText
  capabilities: AgentCapabilities
  /** Can it be asked whether it is there? */
  may_be_tested: boolean
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
