import { atAgentOf, moneyOf, recordOf, sum } from "./order-books.mjs"

const roundedUp = (amount) => Math.floor(amount + 0.5)
const UNPAID = new Set(["not_paid", "awaiting", "requires_action", "canceled"])

/** What is wrong with one order in our books, beside Medusa's. */
export function wrongWithOrder(order, all) {
  const { agent, books, medusa } = all
  const record = recordOf(order, books)
  if (!record) {
    return order.canceled ? [] : ["nobody watches it"]
  }
  if (!order.canceled) {
    return [...wrongWithCredit(order, all), ...wrongWithPayments(order, medusa), ...wrongAtAgent(order, all)]
  }
  const { charged, held } = moneyOf(order, books)
  return [
    ...(held === 0 && charged === 0 ? [] : [`cancelled, with ${held} held and ${charged} charged`]),
    ...(atAgentOf(order, { agent, books }).length === 0 ? [] : ["cancelled, and the agent still has it"]),
    ...(order.live.length === 0 ? [] : ["cancelled, with a payment that lives"]),
  ]
}

/** What is held and owed is what the order comes to, whatever it was changed to and whatever came back of it. */
function wrongWithCredit(order, all) {
  const { total } = all.medusa.get(order.id)
  const { held, charged, credited, fraction } = moneyOf(order, all.books)
  const stands = held + charged - credited
  const isRight = credited === 0 ? stands === roundedUp(total) : Math.abs(stands - total) <= fraction
  return isRight || hasLostCreditLine(order, all)
    ? []
    : [`${held} held, ${charged} charged and ${credited} credited, of ${total}`]
}

/**
 * Medusa lowers its total for a refund last of all, after it has paid back: cut off before that, it waits for the refunded
 * amount again for good, while our books follow the money. That is so only where the person who refunded got no answer, where
 * nothing came back that the refund could have been for, and where each refund is credited to the unit.
 */
function hasLostCreditLine(order, { books, journal, medusa }) {
  const { refunded, refunds, credit_lines } = order
  const { total, items } = medusa.get(order.id)
  const { held, charged, credited } = moneyOf(order, books)
  const lowered = credit_lines.reduce((amount, line) => amount + line, 0)
  const lost = sum(refunds.filter(({ amount }) => !credit_lines.includes(amount)))
  const creditedFor = ({ id }) => sum(books.credits.filter(({ reference_id }) => reference_id === id))
  return (
    lost > 0 &&
    lost + lowered === refunded &&
    journal.some(({ order_id, is_refund_unanswered }) => order_id === order.id && is_refund_unanswered) &&
    items.every(({ detail }) => detail.return_requested_quantity + detail.return_received_quantity === 0) &&
    held + charged === roundedUp(total + lowered) &&
    credited === refunded &&
    refunds.every((refund) => creditedFor(refund) === refund.amount)
  )
}

/** What is on account is never shown as unpaid: one live payment covers what Medusa still expects. */
function wrongWithPayments({ id, live }, medusa) {
  const { summary, payment_status } = medusa.get(id)
  const pending = Math.max(0, summary.pending_difference)
  const covered = live.reduce((total, amount) => total + Number(amount), 0)
  return [
    ...(Math.abs(covered - pending) < 1 ? [] : [`${pending} is pending, and payments of ${covered} live`]),
    ...(live.length <= 1 ? [] : [`${live.length} payments live`]),
    ...(UNPAID.has(payment_status) ? [`it is shown as ${payment_status}`] : []),
  ]
}

/**
 * An agent guarantees what is held and what has left under its word. What comes back later does not lower its orders: it is
 * told of that, or a person tells it.
 */
function wrongAtAgent(order, all) {
  const { books } = all
  const { held, guaranteed, charged, credited } = moneyOf(order, books)
  const registered = atAgentOf(order, all)
  const amount = registered.reduce((total, one) => total + one.amount, 0)
  const isOver = held === 0 && charged === credited
  const expected = recordOf(order, books).program_id === "kuroneko" ? held + guaranteed : 0
  return amount === expected || (isOver && amount === 0)
    ? []
    : [`at the agent: ${JSON.stringify(registered)} for ${expected}`]
}

/** One slip for each of its orders that the agent has, once all has left, and never another one than parcels had. */
export function wrongWithSlips(order, all) {
  const { books, journal } = all
  if (order.canceled || recordOf(order, books)?.program_id !== "kuroneko") {
    return []
  }
  const { parcels = [], torn } = journal.find(({ order_id }) => order_id === order.id) ?? {}
  const told = atAgentOf(order, all).map(({ shipments }) => shipments.map(({ slip }) => slip))
  const slips = told.flat()
  const isOurs =
    new Set(slips).size === slips.length && slips.every((slip) => parcels.some((parcel) => parcel.slip === slip))
  // An order of which the buyer was told nothing is shipped by nobody here.
  const hasLeft = parcels.some(({ shipped }) => shipped)
  // Torn in Medusa after its first parcel, an order waits for its second for good, and its slip with it.
  const isTold = torn || (hasLeft ? told.every(({ length }) => length === 1) : slips.length === 0)
  return isOurs && isTold ? [] : [`slips ${slips.join() || "none"} after ${JSON.stringify(parcels)}`]
}

/**
 * What was captured and not paid back is owed; beyond it there is only what came back and was not paid back yet, or what
 * Medusa sets it off against: goods that are still to leave. Medusa's own sums count each capture and refund.
 */
export function wrongWithMoney(order, { books, medusa }) {
  const { captured, refunded } = order
  const { held, charged, credited, fraction } = moneyOf(order, books)
  const { total, summary, items } = medusa.get(order.id)
  const pending = summary.pending_difference
  const room = order.canceled ? 0 : Math.min(credited, Math.max(0, held - pending))
  const beyond = captured - refunded - (charged - credited)
  // Medusa's total may have a fraction of a yen, which is in no ledger.
  const isRight = beyond > -0.5 - fraction && beyond < room + 0.5 + fraction
  // What is to come back is not pending any more, and is in the total until it has.
  const isAwaited = items.some(({ detail }) => detail.return_requested_quantity > 0)
  const left = Math.abs(total - captured + refunded - pending)
  // It says that nothing is pending when it is a yen or less.
  const isCounted = order.canceled || isAwaited || left < (pending === 0 ? 1.01 : 0.01)
  return [
    ...(isRight ? [] : [`captured ${captured}, refunded ${refunded}; charged ${charged}, credited ${credited}`]),
    ...(isCounted
      ? []
      : [`captured ${captured} of ${total}, refunded ${refunded}, and ${pending} is pending in Medusa`]),
  ]
}
