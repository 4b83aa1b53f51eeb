import { Temporal } from "@js-temporal/polyfill"

/** As the port has it: minutes, and the hours of the agent's people. `days` are 1 (Monday) to 7. */
export type AskingRhythm = {
  first_minutes: number
  max_minutes: number
  office_hours: OfficeHours | null
}
export type OfficeHours = { time_zone: string; from_hour: number; to_hour: number; days: number[] }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * When to ask about a buyer under review: first after `first_minutes`, each wait twice the one before up to
 * `max_minutes`, never outside the office hours, in which alone somebody decides.
 *
 * @param random a number in [0, 1), injected so that tests decide it: what waits for the office to open does not all
 * come in its first second
 */
export function nextScreeningAsk(rhythm: AskingRhythm, sentAt: Date, now: Date, random: () => number): Date {
  const { first_minutes, max_minutes, office_hours } = rhythm
  const waitedMinutes = Math.max(0, now.getTime() - sentAt.getTime()) / MINUTE_MS
  // After waits of 1, 2, 4 … times the first one, 2^n − 1 times it have passed.
  const doublings = Math.floor(Math.log2(waitedMinutes / first_minutes + 1))
  const minutes = Math.min(max_minutes, first_minutes * 2 ** doublings)
  return withinOfficeHours(new Date(now.getTime() + minutes * MINUTE_MS), office_hours, first_minutes, random)
}

/**
 * When to ask again about a buyer who is decided: once a day, at any time of the agent's next office day, so that not all
 * are asked at once.
 */
export function nextRecheck(
  { office_hours }: Pick<AskingRhythm, "office_hours">,
  now: Date,
  random: () => number
): Date {
  if (!office_hours) {
    return new Date(now.getTime() + DAY_MS * (0.75 + random() / 4))
  }
  const { time_zone } = office_hours
  const today = zoned(now, time_zone).toPlainDate()
  const openingDay = firstOpenDay(today.add({ days: 1 }), office_hours)
  const hours = office_hours.to_hour - office_hours.from_hour
  return new Date(openingOf(openingDay, office_hours).getTime() + random() * hours * HOUR_MS)
}

/** A question that brought no answer: soon, but not outside the hours in which somebody could answer. */
export function nextRetry({ office_hours }: Pick<AskingRhythm, "office_hours">, now: Date, random: () => number): Date {
  const soon = new Date(now.getTime() + 15 * MINUTE_MS * (1 + random()))
  return withinOfficeHours(soon, office_hours, 15, random)
}

function withinOfficeHours(at: Date, hours: OfficeHours | null, spreadMinutes: number, random: () => number): Date {
  if (!hours) {
    return at
  }
  const local = zoned(at, hours.time_zone)
  const today = local.toPlainDate()
  const isOpenDay = hours.days.includes(today.dayOfWeek)
  if (isOpenDay && local.hour >= hours.from_hour && local.hour < hours.to_hour) {
    return at
  }
  const isBeforeOpening = isOpenDay && local.hour < hours.from_hour
  const day = isBeforeOpening ? today : firstOpenDay(today.add({ days: 1 }), hours)
  return new Date(openingOf(day, hours).getTime() + random() * spreadMinutes * MINUTE_MS)
}

function firstOpenDay(from: Temporal.PlainDate, { days }: OfficeHours): Temporal.PlainDate {
  let day = from
  for (let ahead = 0; ahead < 7 && !days.includes(day.dayOfWeek); ahead++) {
    day = day.add({ days: 1 })
  }
  return day
}

/** Where the clocks go forward over the opening hour, the first moment after the gap. */
function openingOf(day: Temporal.PlainDate, { time_zone, from_hour }: OfficeHours): Date {
  const opening = day.toZonedDateTime({ timeZone: time_zone, plainTime: Temporal.PlainTime.from({ hour: from_hour }) })
  return new Date(opening.epochMilliseconds)
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}
