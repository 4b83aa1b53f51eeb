import type { Action } from "../actions"
import { REST_PART, type Facts, type Records } from "../facts"
import { nextPartAsk } from "../next-check"
import { currentRegistrations, isUndecided } from "../registrations"
import { isChangeDue } from "./changed-registration"
import { isOwedToAgent } from "./checkout"
import { splitOff } from "./split"

/**
 * The parts of a split order are sent and asked about like whole orders. Not before what they replace is cancelled at the
 * agent, or the buyer's limit would count both; and no rest goes out that is to be divided further, or that nobody wants.
 */
export function pendingParts(facts: Facts): Action[] {
  const { now, agent, order, records } = facts
  if (!agent.decides_orders || !isReplacedGone(records) || isChangeDue(facts)) {
    return []
  }
  const isRestOpen = order !== null && !order.canceled && splitOff(facts).length === 0
  return currentRegistrations(records)
    .filter(({ part }) => part !== null && (part !== REST_PART || isRestOpen))
    .filter((part) => isUndecided(part) && now >= nextPartAsk(part))
    .map(({ id }): Action => ({ type: "resolve_decision", registration_id: id }))
}

/** Has the agent given up whatever the parts have taken the place of? */
export function isReplacedGone({ registrations }: Records): boolean {
  return registrations.every((registration) => !registration.superseded || !isOwedToAgent(registration))
}
