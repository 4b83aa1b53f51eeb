import { isCreditStopped } from "../../domain/order-life/credit-stop"
import type { ShipOverride } from "../../modules/trade-credit/types"
import { decisionOf, type Decision } from "./describe-order"
import type { Reading } from "./read-facts"

/** Why goods must stay: nobody has approved them, or the buyer's account is stopped. */
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
  const { account } = reading.book
  return account && isCreditStopped(reading.facts)
    ? [
        ...stops,
        {
          code: "credit_stop",
          cause: "credit_stop",
          message: `The credit account of ${account.company_name} is ${account.status}: ask before you ship.`,
        },
      ]
    : stops
}

/** What still stops it: a person's word counts for what stood against the order when it was given, for nothing later. */
export function standingStops(reading: Reading, override: ShipOverride | null): ShipStop[] {
  return shipStopsOf(reading).filter(({ cause }) => !override?.causes.includes(cause))
}
