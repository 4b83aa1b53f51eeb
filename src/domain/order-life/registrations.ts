import { chargedBeyond } from "./counted-charges"
import { REST_PART, type Facts, type OrderFacts, type Records, type RegistrationFacts } from "./facts"
import { isGone, isWhollyGone } from "./shipped-value"

/**
 * The one that speaks for the order, or for what has not left of it: the newest of the whole or a rest. One that was added
 * beside another and given up again leaves the word to that.
 */
export function leadingRegistration(registrations: RegistrationFacts[]): RegistrationFacts | null {
  const leading = registrations.filter(({ part }) => part === null || part === REST_PART)
  return leading.filter(({ superseded }) => !superseded).at(-1) ?? leading.at(-1) ?? null
}

/** `needs_attention` too: what the agent did not take is sent again, in case the merchant has mended it meanwhile. */
export const isUndecided = ({ state, superseded }: RegistrationFacts) =>
  !superseded && state !== "approved" && state !== "declined" && state !== "cancelled"

/**
 * The registration of this very parcel, once the order is split; or the earlier one under which the agent was told of it,
 * once what was added to the order later has one of its own.
 */
export function partOf(records: Records, fulfillmentId: string | null): RegistrationFacts | undefined {
  if (fulfillmentId === null) {
    return undefined
  }
  const own = records.registrations.filter(({ part, superseded }) => part === fulfillmentId && !superseded).at(-1)
  return own ?? earlierRegistrations(records).find((earlier) => hasNoticeOf(records, earlier, fulfillmentId))
}

/** Registrations of the whole order, or of a rest, that stand beside the newest one because they hold a slip. */
function earlierRegistrations({ registration, registrations }: Records): RegistrationFacts[] {
  return registrations.filter(
    ({ id, part, superseded, state }) =>
      id !== registration?.id && (part === null || part === REST_PART) && !superseded && state === "approved"
  )
}

const hasNoticeOf = ({ notices }: Records, { id }: RegistrationFacts, fulfillmentId: string) =>
  notices.some(
    ({ kind, registration_id, fulfillment_id }) =>
      kind === "shipment" && registration_id === id && fulfillment_id === fulfillmentId
  )

/** The registrations that count: the whole order's or its rest's, and those that stand apart from it. */
export function currentRegistrations(records: Records): RegistrationFacts[] {
  const { registration } = records
  return registration ? [...registrationsApart(records), registration] : registrationsApart(records)
}

/** Of the parcels that were split off, and of what the agent was told before the order grew. */
export function registrationsApart(records: Records): RegistrationFacts[] {
  const parts = records.registrations.filter(
    ({ part, superseded }) => part !== null && part !== REST_PART && !superseded
  )
  return [...parts, ...earlierRegistrations(records)]
}

/**
 * Is there anything of which the agent was not told? Else no slip will come for what is added, and an agent that was told the
 * last one bears nothing more. What needs no slip is not told, but goods all the same.
 */
export function isLeftToTell({ order, program, records }: Facts): boolean {
  const gone = order?.fulfillments.filter((parcel) => isGone(parcel, program.notify_on)) ?? []
  const isTold = (id: string) =>
    records.notices.some(
      ({ kind, fulfillment_id, status }) =>
        kind === "shipment" && fulfillment_id === id && status !== "awaiting_shipment"
    )
  return order !== null && (!isWhollyGone(order, gone) || gone.some(({ id }) => !isTold(id)))
}

/**
 * What none but the newest registration stands for; nothing, where that is a rest of which only value is left that no slip
 * would tell.
 */
export function unregisteredAmount(facts: Facts): number {
  const { order, program, records } = facts
  const { registration } = records
  const isOfGoods = chargesOfRest(records).some(({ fulfillment_id }) => fulfillment_id !== null)
  if (registration?.part && !isOfGoods && !isReported(records, registration) && !isLeftToTell(facts)) {
    return 0
  }
  return Math.max(0, (order ? orderedAmount(order, records, program.currency_decimals) : 0) - amountApart(records))
}

/**
 * An agent hears by itself of everything that is credited, also of a lower price of what has left. So it has what was charged
 * and what is still to be; what that price lowers is not taken off twice.
 */
function orderedAmount(order: OrderFacts, records: Records, decimals: number): number {
  const charged = records.charges.reduce((sum, { amount }) => sum + amount, 0)
  return charged + Math.max(0, -chargedBeyond(order, records, decimals))
}

/**
 * The agent declined another amount than is left of the order by now, so its no does not speak for that: what was added is
 * asked about anew, or wanted no more. Not before anything has left: such an order is nobody's, and staff may place it anew.
 */
export function isDeclinedOtherwise(facts: Facts): boolean {
  const { registration, charges } = facts.records
  if (!registration || !isDeclined(registration) || charges.length === 0 || isReported(facts.records, registration)) {
    return false
  }
  const amount = unregisteredAmount(facts)
  const charged = charges.reduce((sum, charge) => sum + charge.amount, 0)
  // With nothing left for it, the others stand for all that has left, or what left under it would be laid on them.
  return amount !== registration.amount && (amount > 0 || charged <= amountApart(facts.records))
}

export const isDeclined = ({ state, superseded }: RegistrationFacts) => state === "declined" && !superseded

/** What the registrations beside the newest one are for. */
export const amountApart = (records: Records): number =>
  registrationsApart(records).reduce((sum, { amount }) => sum + amount, 0)

/** Charges of what no part of its own stands for: the agent knows them by the registration of the order or its rest. */
export function chargesOfRest(records: Records): Facts["records"]["charges"] {
  return records.charges.filter(({ fulfillment_id }) => !partOf(records, fulfillment_id))
}

const UNREPORTED = ["awaiting_shipment", "withdrawn", "not_required"]

type OfRegistration = [records: Pick<Records, "notices">, registration: Pick<RegistrationFacts, "id">]

/** Was the agent told, or is it being told, of a parcel under this registration? */
export function isReported(...[{ notices }, registration]: OfRegistration): boolean {
  const mayHave = notices.filter(({ status, may_be_at_agent }) => status !== "needs_attention" || may_be_at_agent)
  return isDue({ notices: mayHave }, registration)
}

/** Has the time come to tell the agent of a parcel under this registration, whether or not it could be told? */
export function isDue(...[{ notices }, { id }]: OfRegistration): boolean {
  return notices.some(
    ({ kind, registration_id, status }) => kind === "shipment" && registration_id === id && !UNREPORTED.includes(status)
  )
}
