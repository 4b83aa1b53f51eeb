import type { Action } from "../actions"
import { returnNoticeKey, type CreditFacts, type Facts, type RegistrationFacts } from "../facts"
import { receivableOf } from "../receivable"
import { isReported } from "../registrations"
import { sumOfLine } from "../returned-value"
import { payableAmount } from "../shipped-value"
import { cancelRegistration } from "./checkout"
import { coverOf } from "./guarantee"

/**
 * An agent that will collect what it was told has left must hear what came back of it, on the registration that holds the
 * slip; not before the slip is on its way, for a return of what it does not know of would only be refused.
 */
export function returnsToTell(facts: Facts): Action[] {
  const { agent, records } = facts
  if (!agent.hears_of_returns) {
    return []
  }
  return records.credits.flatMap((credit): Action[] => {
    const key = returnNoticeKey(credit.key)
    const registration = records.notices.some((notice) => notice.key === key) ? null : toldOf(facts, credit)
    return registration
      ? [
          {
            type: "report_return",
            key,
            credit_key: credit.key,
            registration_id: registration.id,
            amount: credit.amount,
          },
        ]
      : []
  })
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
  const { charged, owed } = receivableOf(records)
  const isOver = order.canceled || charged >= payableAmount(order, program.currency_decimals)
  if (owed > 0 || !isOver || isReported(records, registration)) {
    return []
  }
  return [
    ...notices
      .filter(({ kind, status }) => kind === "shipment" && status === "awaiting_shipment")
      .map(({ key }): Action => ({ type: "withdraw_notice", key, not_required: true })),
    ...cancelRegistration(records),
  ]
}

/**
 * A credit names lines, not parcels: it is told on the registration of the parcel that had most of its pieces, as far as an
 * agent answers for that one now.
 */
function toldOf(facts: Facts, credit: CreditFacts): RegistrationFacts | null {
  const { charges } = facts.records
  if (credit.unguaranteed && charges.some(({ unguaranteed }) => unguaranteed)) {
    return null
  }
  const piecesIn = (lines: CreditFacts["lines"]) =>
    credit.lines.reduce((sum, { reference_id }) => sum + sumOfLine([{ lines }], reference_id).quantity, 0)
  const covers = charges
    .filter((charge) => !charge.unguaranteed && (credit.lines.length === 0 || piecesIn(charge.lines) > 0))
    .sort((a, b) => piecesIn(b.lines) - piecesIn(a.lines) || b.amount - a.amount)
    .map((charge) => coverOf(facts, charge))
  return covers.find((cover) => cover !== null && !cover.superseded && isTold(facts, cover)) ?? null
}

/** A slip that is being taken back tells nothing that would have to be corrected. */
function isTold({ agent, records }: Facts, registration: RegistrationFacts): boolean {
  const notices = records.notices.filter(({ withdrawal_requested }) => !withdrawal_requested)
  return !agent.takes_shipments || isReported({ ...records, notices }, registration)
}
