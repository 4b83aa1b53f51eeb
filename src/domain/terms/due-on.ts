import { Temporal } from "@js-temporal/polyfill"
import type { Terms } from "./terms"

const SATURDAY = 6

/** The plain date (`YYYY-MM-DD`) of an instant in an IANA time zone. */
export function plainDateIn(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/**
 * When goods shipped on a day fall due. All dates are plain (`YYYY-MM-DD`), in the program's time zone. A due date on a
 * weekend moves by the terms' rule; holidays are not known here.
 */
export function dueOn(terms: Terms, shippedOn: string): string {
  return toBusinessDay(nominalDueDate(terms, closeDate(terms, Temporal.PlainDate.from(shippedOn))), terms).toString()
}

function closeDate({ close_day }: Terms, shipped: Temporal.PlainDate): Temporal.PlainDate {
  if (close_day === "per_shipment") {
    return shipped
  }
  if (close_day === "month_end") {
    return monthEnd(shipped)
  }
  const month = shipped.day <= close_day ? shipped : shipped.add({ months: 1 })
  return month.with({ day: close_day })
}

function nominalDueDate({ due }: Terms, closed: Temporal.PlainDate): Temporal.PlainDate {
  if ("days" in due) {
    return closed.add({ days: due.days })
  }
  const month = closed.with({ day: 1 }).add({ months: due.months })
  return due.day === "month_end" ? monthEnd(month) : month.with({ day: due.day })
}

function monthEnd(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.with({ day: date.daysInMonth })
}

function toBusinessDay(date: Temporal.PlainDate, { business_day }: Terms): Temporal.PlainDate {
  const daysIntoWeekend = date.dayOfWeek - SATURDAY
  if (daysIntoWeekend < 0) {
    return date
  }
  return business_day === "previous"
    ? date.subtract({ days: daysIntoWeekend + 1 })
    : date.add({ days: 2 - daysIntoWeekend })
}
