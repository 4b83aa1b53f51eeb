import { atAgentOf, moneyOf, recordOf } from "./order-books.mjs"

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

/**
 * What is held and owed is what the order comes to, whatever it was changed to and whatever came back of it. A refund that was
 * cut off has paid back, and does not lower Medusa's total any more.
 */
function wrongWithCredit({ id, refunded, has_torn_refund }, { books, medusa }) {
  const { total } = medusa.get(id)
  const { held, charged, credited, fraction } = moneyOf({ id }, books)
  const stands = held + charged - credited
  const isRight = (worth) => (credited === 0 ? stands === roundedUp(worth) : Math.abs(stands - worth) <= fraction)
  return isRight(total) || (has_torn_refund && isRight(total - refunded))
    ? []
    : [`${held} held, ${charged} charged and ${credited} credited, of ${total}`]
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
 * Medusa sets it off against: goods that are still to leave.
 */
export function wrongWithMoney(order, { books, medusa }) {
  const { held, charged, credited, fraction } = moneyOf(order, books)
  const expected = order.canceled ? 0 : held - medusa.get(order.id).summary.pending_difference
  const beyond = order.captured - order.refunded - (charged - credited)
  // Medusa's total may have a fraction of a yen, which is in no ledger.
  const isRight = beyond > Math.min(0, expected) - 0.5 - fraction && beyond < Math.max(0, expected) + 0.5 + fraction
  return isRight
    ? []
    : [`captured ${order.captured}, refunded ${order.refunded}; charged ${charged}, credited ${credited}`]
}
