import type { Action, Plan } from "./actions"
import { attentionOf } from "./attention"
import { chargedBeyond } from "./counted-charges"
import type { Facts } from "./facts"
import { nextPartAsk, nextSettledCheck, nextWaitingCheck, soon } from "./next-check"
import { missingInMedusa, roundingOfBooks } from "./medusa-balance"
import { currentRegistrations, isUndecided } from "./registrations"
import { cancelledOrder } from "./rules/cancellation"
import { changedHold } from "./rules/changed-hold"
import { changedRegistration } from "./rules/changed-registration"
import { ABANDONED_AFTER_MINUTES, abandonedCheckout, healedPayment } from "./rules/checkout"
import { authorizedAnew, isQuiet, isUnbalanced, mendedCollections } from "./rules/collections"
import { leftOverHold, takenBack } from "./rules/credit"
import { nextAsk, pendingDecision, stalledAuthorization } from "./rules/decision"
import { movedGuarantee } from "./rules/guarantee"
import { isReplacedGone, pendingParts } from "./rules/parts"
import { captures, crookedPayment, isCrooked, isSettling, SETTLES_MS } from "./rules/payment"
import { parcels } from "./rules/shipment"
import { nothingToCollect, returnsToTell } from "./rules/told-returns"

/**
 * Condition → actions, in the order in which they must be done: Medusa's books are mended before anything is captured on
 * them, and a parcel is charged before it is captured and told. What is taken back comes off before the rest is captured.
 */
const RULES: ((facts: Facts) => Action[])[] = [
  abandonedCheckout,
  crookedPayment,
  healedPayment,
  cancelledOrder,
  changedHold,
  changedRegistration,
  mendedCollections,
  authorizedAnew,
  pendingDecision,
  pendingParts,
  stalledAuthorization,
  movedGuarantee,
  parcels,
  takenBack,
  nothingToCollect,
  returnsToTell,
  leftOverHold,
  (facts) => (movedGuarantee(facts).length > 0 || takenBack(facts).length > 0 ? [] : captures(facts)),
]

/** What has to be done for this order now, what a person should know, and when to look again. */
export function plan(facts: Facts): Plan {
  const actions = RULES.flatMap((rule) => rule(facts))
  return { actions, attention: attentionOf(facts), next_check_at: nextCheckOf(facts, actions) }
}

function nextCheckOf(facts: Facts, actions: Action[]): Date | null {
  const { now, order, records } = facts
  if (actions.length > 0) {
    return soon(now, 1)
  }
  if (isMedusaAtWork(facts)) {
    return soon(now, SETTLES_MS / 1_000)
  }
  const { hold } = records
  const since = hold?.created_at ?? records.opened_at
  const told = records.notices.every(({ status }) => ["accepted", "withdrawn", "not_required"].includes(status))
  if (!order || order.canceled) {
    const waiting = hold?.status === "open" ? soon(hold.created_at, ABANDONED_AFTER_MINUTES * 60) : null
    return told ? waiting : nextWaitingCheck(now, since)
  }
  const asks = facts.agent.decides_orders ? nextAsksOf(facts) : []
  if (asks.length > 0) {
    // What was due and is not asked, because credit is missing or the agent cannot be told, waits for people.
    const next = new Date(Math.min(...asks.map((ask) => ask.getTime())))
    return next > now ? next : nextWaitingCheck(now, since)
  }
  return isWhollyCharged(facts) && isCaptured(facts) && told
    ? nextSettledCheck(now, since)
    : nextWaitingCheck(now, since)
}

function nextAsksOf({ now, records }: Facts): Date[] {
  const isFree = isReplacedGone(records)
  return currentRegistrations(records)
    .filter(isUndecided)
    .map((registration) => {
      // The dispatch wakes the order when the agent has confirmed the cancellation.
      if (!isFree) {
        return nextWaitingCheck(now, registration.created_at)
      }
      return registration.part === null ? nextAsk(records, registration) : nextPartAsk(registration)
    })
}

/** Something young that may still change by itself, and must be mended if it does not. */
function isMedusaAtWork(facts: Facts): boolean {
  const canceled = facts.collections.flatMap(({ payments }) => payments.flatMap(({ canceled_at }) => canceled_at ?? []))
  const { hold } = facts.records
  const healable = hold !== null && hold.status !== "released" && canceled.some((at) => isSettling(facts.now, at))
  const isTearing = isUnbalanced(facts) && !isQuiet(facts)
  const isTentative = facts.order?.fulfillments.some(({ is_tentative }) => is_tentative) ?? false
  return isTearing || isTentative || healable || isCrooked(facts)
}

/**
 * Goods can leave before the payment is there to be captured: after a crash, or while the agent decides. A payment of which
 * something came back before it was captured stays live for good.
 */
const isCaptured = (facts: Facts) => missingInMedusa(facts) < roundingOfBooks(facts)

function isWhollyCharged({ order, program, records }: Facts): boolean {
  return order !== null && chargedBeyond(order, records, program.currency_decimals) >= 0
}
