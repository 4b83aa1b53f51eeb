import { dueOn, plainDateIn } from "../../domain/terms/due-on"
import type { Reading } from "./read-facts"

/**
 * The decision in one word: `not_needed` (nobody decides on single orders), `approved`, `pending` (under review),
 * `unknown` (the agent's answer is missing), `declined`, `cancelled`, `needs_attention`.
 */
export type Decision = {
  state: "not_needed" | "approved" | "pending" | "unknown" | "declined" | "cancelled" | "needs_attention"
  must_not_ship: boolean
  message: string
  number: string | null
  expires_at: Date | null
  ship_by: Date | null
}

const MESSAGES: Record<Decision["state"], string> = {
  not_needed: "This order is on your own book; nobody else has to agree.",
  approved: "The billing agent has approved this order. It may be shipped.",
  pending: "The billing agent is still reviewing this order. Do not ship it yet.",
  unknown: "The billing agent has not answered yet; it is asked again by itself. Do not ship this order yet.",
  declined: "The billing agent declined this order. Do not ship it on account.",
  cancelled: "The order is no longer registered with the billing agent.",
  needs_attention: "The billing agent did not take this order. Do not ship it on account.",
}

export function decisionOf({ facts, registrations }: Reading): Decision {
  // Of a split order the rest counts: what has left needs no decision about shipping.
  const registration = registrations.find(({ id }) => id === facts.records.registration?.id)
  const state = stateOf(facts.agent.decides_orders, registration?.state)
  return {
    state,
    must_not_ship: state !== "approved" && state !== "not_needed",
    message: MESSAGES[state],
    number: registration?.number ?? null,
    expires_at: registration?.expires_at ?? null,
    ship_by: registration?.ship_by ?? null,
  }
}

function stateOf(decides: boolean, state: Reading["registrations"][number]["state"] | undefined): Decision["state"] {
  if (!decides) {
    return "not_needed"
  }
  switch (state) {
    case "approved":
    case "declined":
    case "cancelled":
    case "needs_attention":
      return state
    case "pending_review":
      return "pending"
    default:
      return "unknown"
  }
}

/** When what has left last falls due; null before anything has. In the account's own terms where it has them. */
export function dueDateOf({ book, program }: Reading): string | null {
  const last = book.charges.at(-1)
  const terms = book.account?.payment_terms ?? program.terms
  return last ? dueOn(terms, plainDateIn(last.event_at, program.time_zone)) : null
}
