import { REST_PART, type Facts, type Records, type RegistrationFacts } from "./facts"

/** The registration of this very parcel, once the order is split. */
export function partOf({ registrations }: Records, fulfillmentId: string): RegistrationFacts | undefined {
  return registrations.filter(({ part, superseded }) => part === fulfillmentId && !superseded).at(-1)
}

/** The registrations that count: the whole order's or its rest's, and those of the parcels that were split off. */
export function currentRegistrations({ registration, registrations }: Records): RegistrationFacts[] {
  const parts = registrations.filter(({ part, superseded }) => part !== null && part !== REST_PART && !superseded)
  return registration ? [...parts, registration] : parts
}

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
