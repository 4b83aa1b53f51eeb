import { Temporal } from "@js-temporal/polyfill"

/** The instant at which a plain date (`YYYY-MM-DD`) begins in an IANA time zone. */
export function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The instant at which the day after it begins there: whatever was before it, was on that day or earlier. */
export function startOfNextDay(date: string, timeZone: string): Date {
  return startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), timeZone)
}

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/

/** An ISO instant with its offset, or a plain date as the beginning of that day in an IANA time zone. */
export function instantOf(text: string, timeZone: string): Date {
  return PLAIN_DATE.test(text) ? startOfDay(text, timeZone) : new Date(text)
}

/** The plain date that it is at an instant in an IANA time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The plain date so many days later, or with a negative number earlier. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** How many days lie between two plain dates: 1 from one day to the next. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days
}
