import type { Action } from "../actions"
import { chargedBeyond } from "../counted-charges"
import { returnNoticeKey, type ChargeFacts, type CreditFacts, type Facts, type RegistrationFacts } from "../facts"
import { receivableOf } from "../receivable"
import { isReported } from "../registrations"
import { sumOfLine } from "../paper-lines"
import { cancelRegistration } from "./checkout"
import { coverOf } from "./guarantee"

/**
 * An agent that will collect what it was told has left must hear what came back of it, on the registration that holds the
 * slip; not before the slip is on its way, for a return of what it does not know of would only be refused. One a round and
 * credit: the next share is counted from the notices that this one adds.
 */
export function returnsToTell(facts: Facts): Action[] {
  const { agent, records } = facts
  if (!agent.hears_of_returns) {
    return []
  }
  for (const credit of records.credits) {
    const [share] = sharesToTell(facts, credit)
    if (share) {
      return [
        {
          type: "report_return",
          key: returnNoticeKey(credit.key, share.registration.id),
          credit_key: credit.key,
          registration_id: share.registration.id,
          amount: share.amount,
        },
      ]
    }
  }
  return []
}

/**
 * Everything was taken back before the agent heard that anything had left: the order is cancelled there, which frees the
 * buyer's limit, and slips that still wait need not go.
 */
export function nothingToCollect({ order, program, agent, records }: Facts): Action[] {
  const { registration, registrations, charges, notices } = records
  if (
    !order ||
    !agent.decides_orders ||
    !registration ||
    charges.length === 0 ||
    registrations.some(({ part }) => part)
  ) {
    return []
  }
  const { owed } = receivableOf(records)
  const isOver = order.canceled || chargedBeyond(order, records, program.currency_decimals) >= 0
  if (owed > 0 || !isOver || isReported(records, registration)) {
    return []
  }
  return [
    ...notices
      .filter(({ kind, status }) => kind === "shipment" && ["awaiting_shipment", "needs_attention"].includes(status))
      .map(({ key }): Action => ({ type: "withdraw_notice", key, not_required: true })),
    ...cancelRegistration(records),
  ]
}

/**
 * A credit names lines, not parcels: where each part of an order is registered by itself, it is divided over those that had its
 * pieces, the one with most of them first. None hears of more than it had, less what it heard of before. A part against which
 * the lower price of an earlier one was set off had less than its pieces are worth: the earlier one hears of the difference.
 */
function sharesToTell(facts: Facts, credit: CreditFacts): { registration: RegistrationFacts; amount: number }[] {
  const { charges, notices } = facts.records
  if (credit.unguaranteed && charges.some(({ unguaranteed }) => unguaranteed)) {
    return []
  }
  const guaranteed = charges.filter(({ unguaranteed }) => !unguaranteed)
  const covers = [...new Set(guaranteed.flatMap((charge) => coverOf(facts, charge) ?? []))]
  const keyOf = ({ id }: RegistrationFacts) => returnNoticeKey(credit.key, id)
  const told = notices.filter(({ kind }) => kind === "return")
  const left = credit.amount - sumOf(told.filter(({ key }) => covers.some((cover) => keyOf(cover) === key)))
  const standing = covers.filter(({ superseded }) => !superseded)
  const shares = standing
    .filter((cover) => isTold(facts, cover) && !told.some(({ key }) => key === keyOf(cover)))
    .map((registration) => {
      const parts = guaranteed.filter((charge) => coverOf(facts, charge) === registration)
      const room = sumOf(parts) - sumOf(told.filter(({ registration_id }) => registration_id === registration.id))
      const amount = Math.max(0, Math.min(left, room, worthIn(parts, credit)))
      return { registration, amount, room, pieces: piecesIn(parts, credit) }
    })
  const isHeardByAll = standing.every((cover) => isTold(facts, cover))
  const difference = isHeardByAll ? Math.max(0, left - sumOf(shares)) : 0
  return shares
    .map((share) => ({ ...share, amount: share.amount + Math.max(0, Math.min(difference, share.room - share.amount)) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.pieces - a.pieces || b.amount - a.amount)
}

const sumOf = (papers: { amount: number | null }[]) => papers.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

const piecesIn = (charges: ChargeFacts[], { lines }: CreditFacts) =>
  lines.reduce((sum, { reference_id }) => sum + sumOfLine(charges, reference_id).quantity, 0)

/** What a credit can be for of these charges: of its lines no more than they had of each; goodwill, of anything. */
function worthIn(charges: ChargeFacts[], { amount, lines }: CreditFacts): number {
  return lines.length === 0
    ? amount
    : lines.reduce((sum, line) => sum + Math.min(line.amount, sumOfLine(charges, line.reference_id).amount), 0)
}

/** A slip that is being taken back tells nothing that would have to be corrected. */
function isTold({ agent, records }: Facts, registration: RegistrationFacts): boolean {
  const notices = records.notices.filter(({ withdrawal_requested }) => !withdrawal_requested)
  return !agent.takes_shipments || isReported({ ...records, notices }, registration)
}
