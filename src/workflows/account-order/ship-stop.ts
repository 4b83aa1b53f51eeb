import { toMajor } from "../../domain/money/money"
import { isCreditStopped } from "../../domain/order-life/credit-stop"
import { shortfallOf } from "../../domain/order-life/held-value"
import type { ShipOverride } from "../../modules/trade-credit/types"
import { decisionOf, type Decision } from "./describe-order"
import type { Reading } from "./read-facts"

/** Why goods must stay: nobody has approved them, the buyer's account is stopped, or the order has outgrown its credit. */
export type ShipStop = { code: string; cause: string; message: string }

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
          code: "credit_stop",
          cause: "credit_stop",
          message: `The credit account of ${account.company_name} is ${account.status}: ask before you ship.`,
        },
      ]
    : []
}

/** What was added would be charged beyond the limit, which needs somebody's word and reason (03). */
function shortfall({ facts }: Reading): ShipStop[] {
  const missing = toMajor(shortfallOf(facts), facts.program.currency_decimals)
  return missing > 0
    ? [
        {
          code: "credit_shortfall",
          cause: "credit_shortfall",
          message:
            `The order was changed and needs ${missing} more credit than the buyer's account has. Raise the limit, allow the ` +
            "order beyond it, or have the rest paid another way first.",
        },
      ]
    : []
}

/** What still stops it: a person's word counts for what stood against the order when it was given, for nothing later. */
export function standingStops(reading: Reading, override: ShipOverride | null): ShipStop[] {
  return shipStopsOf(reading).filter(({ cause }) => !override?.causes.includes(cause))
}
