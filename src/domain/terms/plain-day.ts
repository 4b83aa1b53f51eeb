import { Temporal } from "@js-temporal/polyfill"

/** The instant at which a plain date (`YYYY-MM-DD`) begins in an IANA time zone. */
export function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)
}

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/

/** An ISO instant with its offset, or a plain date as the beginning of that day in an IANA time zone. */
export function instantOf(text: string, timeZone: string): Date {
  return PLAIN_DATE.test(text) ? startOfDay(text, timeZone) : new Date(text)
}
