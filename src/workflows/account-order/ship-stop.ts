import { creditShortfallOf } from "../../domain/order-life/attention/shortfall"
import { isCreditStopped } from "../../domain/order-life/credit-stop"
import type { ShipOverride } from "../../modules/trade-credit/types"
import { decisionOf, type Decision } from "./describe-order"
import type { Reading } from "./read-facts"

/** Why goods must stay: nobody has approved them, the buyer's account is stopped, or the order has outgrown its credit. */
export type ShipStop = {
  code: string
  cause: string
  message: string
  /** Of credit: how much is missing, in major units. */
  amount?: number
}

/** The decisions that stop alike: a reason that was good while the agent was silent is good while it reviews, not after its no. */
const CAUSES: Record<Decision["state"], string> = {
  not_needed: "none",
  approved: "none",
  pending: "undecided",
  unknown: "undecided",
  declined: "declined",
  cancelled: "not_registered",
  needs_attention: "not_taken",
}

export const CREDIT_STOP = "credit_stop"

/** All that speaks against packing the order, whether or not someone has allowed it. */
export function shipStopsOf(reading: Reading): ShipStop[] {
  const { state, must_not_ship, message } = decisionOf(reading)
  const stops = must_not_ship ? [{ code: `decision_${state}`, cause: CAUSES[state], message }] : []
  return [...stops, ...creditStop(reading), ...shortfall(reading)]
}

function creditStop({ facts, book: { account } }: Reading): ShipStop[] {
  return account && isCreditStopped(facts)
    ? [
        {
          code: CREDIT_STOP,
          cause: CREDIT_STOP,
          message: `The credit account of ${account.company_name} is ${account.status}: ask before you ship.`,
        },
      ]
    : []
}

/** What was added would be charged beyond the limit, which needs somebody's word and reason (03). */
function shortfall({ facts }: Reading): ShipStop[] {
  const short = creditShortfallOf(facts)
  return short ? [{ code: short.code, cause: "credit_shortfall", message: short.words, amount: short.amount }] : []
}

/** What still stops it: a person's word counts for what stood against the order when it was given, for nothing later. */
export function standingStops(reading: Reading, override: ShipOverride | null): ShipStop[] {
  return shipStopsOf(reading).filter((stop) => override === null || !isAnswered(reading, stop, override))
}

/**
 * Of credit the word counts as far as it went: what is added later is somebody's word again. Of a stopped account it counts
 * until that is suspended anew.
 */
function isAnswered({ book }: Reading, { cause, amount }: ShipStop, override: ShipOverride): boolean {
  const { causes, shortfall_amount = 0, status_event_id = book.status_event_id } = override
  return (
    causes.includes(cause) &&
    (amount === undefined || amount <= shortfall_amount) &&
    (cause !== CREDIT_STOP || status_event_id === book.status_event_id)
  )
}
