import { toMajor } from "../../money/money"
import type { Action } from "../actions"
import type { CollectionFacts, Facts } from "../facts"
import { holdChange, isOnAccount } from "../held-value"
import { capturedOf } from "../medusa-balance"
import { isCrooked, isLive, isSettling } from "./payment"

// Each change of an order has Medusa cancel its uncaptured payment and open a collection for all that is pending (05 §1.7),
// and leaves some of its collections crooked. There must be one open collection of exactly that, and one live payment in it.

/** A buyer who has begun to pay another way and not done so by then has thought better of it. */
const PAYS_WITHIN_MINUTES = 15

const OPEN = ["not_paid", "awaiting", "authorized", "partially_authorized"]
const CLOSED = ["completed", "canceled"]

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
const liveOf = ({ payments }: CollectionFacts) =>
  payments.filter((payment) => isLive(payment) && capturedOf(payment) < payment.amount)
const capturedIn = ({ payments }: CollectionFacts) => sum(payments.map(capturedOf))
const isAuthorized = ({ status }: CollectionFacts) => status === "authorized" || status === "partially_authorized"

/** Mends what order changes, and crashes in their middle, leave of Medusa's collections (09 B 2–5). */
export function mendedCollections(facts: Facts): Action[] {
  const { order, collections } = facts
  if (!order || !isOnAccount(facts) || isCrooked(facts) || isFailedCompletion(collections)) {
    return []
  }
  const dead = collections.filter(isToBeClosed)
  const orphans = collections.filter(({ status }) => CLOSED.includes(status)).flatMap(liveOf)
  const closing = [...dead, ...superfluous(facts)].map(close)
  if (closing.length > 0 || orphans.length > 0) {
    return [...closing, ...orphans.map(({ id }): Action => ({ type: "cancel_payment", payment_id: id }))]
  }
  return isUnbalanced(facts) && isQuiet(facts) ? [{ type: "mend_collections" }] : staleSessions(facts)
}

const OPEN_OR_TORN = [...OPEN, "partially_captured"]

/** One that was cancelled while it was being captured hides what was captured: the order looks cancelled (`test:kill`). */
const isToBeClosed = (collection: CollectionFacts) =>
  isDead(collection) &&
  (OPEN_OR_TORN.includes(collection.status) || (collection.status === "canceled" && capturedIn(collection) > 0))

/** All its payments are canceled: it will never come to more than was captured in it (09 31, 32). */
const isDead = ({ payments, is_others }: CollectionFacts) =>
  payments.length > 0 && !is_others && payments.every(({ canceled_at }) => canceled_at)

/** Of one collection, authorised, whose only payment is canceled: `healedPayment` has it, or the order is just cancelled. */
const isFailedCompletion = (collections: CollectionFacts[]) =>
  collections.length === 1 &&
  collections[0].status === "authorized" &&
  isDead(collections[0]) &&
  capturedIn(collections[0]) === 0

/** Nothing is pending, so nothing is left to be captured (09 33); or Medusa died between opening one and closing another. */
function superfluous(facts: Facts): CollectionFacts[] {
  const open = openOf(facts).filter((collection) => !isDead(collection))
  if (pendingOf(facts) === 0) {
    return open
  }
  return isQuiet(facts) ? open.slice(0, -1) : []
}

function close(collection: CollectionFacts): Action {
  return {
    type: "close_collection",
    collection_id: collection.id,
    payment_ids: liveOf(collection).map(({ id }) => id),
    session_ids: collection.sessions.filter(({ status }) => status === "pending_authorization").map(({ id }) => id),
    captured: Number(capturedIn(collection).toFixed(9)),
  }
}

/** Do the open collections come to something else than what is pending? Also where a payment was made for another amount. */
export function isUnbalanced(facts: Facts): boolean {
  const { order, collections } = facts
  if (!order || !isOnAccount(facts) || isCrooked(facts) || isFailedCompletion(collections)) {
    return false
  }
  if (collections.some(({ status, is_others }) => is_others && OPEN.includes(status))) {
    // Somebody is paying another way: Medusa's own mending would cancel that payment.
    return false
  }
  const covered = sum(
    openOf(facts).map((collection) =>
      isAuthorized(collection)
        ? sum(liveOf(collection).map((payment) => payment.amount - capturedOf(payment)))
        : collection.amount
    )
  )
  return Math.abs(covered - pendingOf(facts)) >= unitOf(facts) / 2
}

/** A waiting session is for what its collection came to when it was made (09 20). */
function staleSessions(facts: Facts): Action[] {
  return isHoldInStep(facts)
    ? openOf(facts).flatMap(({ sessions, amount }) =>
        sessions
          .filter((session) => session.status === "pending_authorization" && session.amount !== amount)
          .map(({ id }): Action => ({ type: "update_session", session_id: id, amount }))
      )
    : []
}

/**
 * What is pending of an order on account is authorised anew, once its credit is held. A collection that no payment was ever
 * made for is a checkout's, which may still be running (`stalledAuthorization`). Not while someone may be paying another way:
 * Medusa would drop that session for ours.
 */
export function authorizedAnew(facts: Facts): Action[] {
  const { session, collections } = facts
  const [open, ...more] = openOf(facts)
  const isCheckout = collections.length === 1 && session?.status === "pending"
  const isReady =
    isOnAccount(facts) &&
    isHoldInStep(facts) &&
    !isCrooked(facts) &&
    !isUnbalanced(facts) &&
    mendedCollections(facts).length === 0
  if (!open || more.length > 0 || isAuthorized(open) || isCheckout || !isReady || pendingOf(facts) === 0) {
    return []
  }
  const isWaiting = open.sessions.some(({ status }) => status === "pending_authorization")
  return isWaiting || isBeingPaid(facts, open) ? [] : [{ type: "authorize_collection", collection_id: open.id }]
}

const isBeingPaid = ({ now }: Facts, { others_session_at }: CollectionFacts) =>
  others_session_at !== null && now.getTime() - others_session_at.getTime() < PAYS_WITHIN_MINUTES * 60_000

/** Is all of the order's credit held, and what waits in Medusa for the same amount? */
export function isInStep(facts: Facts): boolean {
  return isHoldInStep(facts) && staleSessions(facts).length === 0
}

const isHoldInStep = (facts: Facts) => holdChange(facts) === 0

const openOf = ({ collections }: Facts) =>
  collections.filter(({ status, is_others }) => OPEN.includes(status) && !is_others)

/** Less than half a unit is what rounding left over. */
function pendingOf(facts: Facts): number {
  const pending = facts.order?.pending ?? 0
  return pending >= unitOf(facts) / 2 ? pending : 0
}

const unitOf = ({ program }: Facts) => toMajor(1, program.currency_decimals)

/** Nothing has moved for so long that Medusa cannot be in the middle of it. */
export function isQuiet({ now, order, collections }: Facts): boolean {
  const canceled = collections.flatMap(({ payments }) => payments.flatMap(({ canceled_at }) => canceled_at ?? []))
  return order !== null && [order.changed_at, ...canceled].every((at) => !isSettling(now, at))
}
