import { addDays, dayOf, daysBetween } from "../terms/plain-day"

/** Days from the first to the last, both of them included. */
export type DaySpan = { from: string; to: string }

/** So long after a day's end, all that was written on that day is there to be read. */
const SETTLED_AFTER_MINUTES = 10

const SPAN_DAYS_DEFAULT = 90
export const SPAN_DAYS_MAX = 366

/**
 * The days that are over and not written down yet; null when there are none.
 *
 * @param recordedTo the last day that is written down, if any
 * @param since when the first account was opened, if any was
 */
export function daysToRecord(
  { recordedTo, since }: { recordedTo: string | null; since: Date | null },
  timeZone: string,
  now: Date
): DaySpan | null {
  if (!since) {
    return null
  }
  const from = recordedTo ? addDays(recordedTo, 1) : dayOf(since, timeZone)
  const settled = new Date(now.getTime() - SETTLED_AFTER_MINUTES * 60_000)
  const to = addDays(dayOf(settled, timeZone), -1)
  return from <= to ? { from, to } : null
}

/**
 * The days that somebody wants to see: 90 up to today unless they say otherwise.
 *
 * @returns null where there are none, or more than {@link SPAN_DAYS_MAX}
 */
export function daysToShow({ from, to }: Partial<DaySpan>, today: string): DaySpan | null {
  const last = to ?? today
  const first = from ?? addDays(last, 1 - SPAN_DAYS_DEFAULT)
  const days = daysBetween(first, last) + 1
  return days >= 1 && days <= SPAN_DAYS_MAX ? { from: first, to: last } : null
}

/** The newest day that it is in any of the time zones. */
export function todayIn(timeZones: string[], now: Date): string {
  return timeZones.map((zone) => dayOf(now, zone)).reduce((one, other) => (one > other ? one : other))
}
