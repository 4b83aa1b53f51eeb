import type { RegistrationFacts } from "./facts"

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR

/** After this long without anything open an order is left alone; events still wake it. */
const WATCHED_DAYS_MAX = 90

/**
 * When to look again at an order that waits for people: a fourth of its age, between 15 seconds and an hour. So what an
 * event failed to say is found within moments on a fresh order, and an old one costs a look an hour: some 25 looks in the
 * first four hours, then one an hour.
 */
export function nextWaitingCheck(now: Date, since: Date): Date {
  const age = now.getTime() - since.getTime()
  return new Date(now.getTime() + Math.min(HOUR, Math.max(15 * SECOND, age / 4)))
}

/**
 * Wholly shipped and captured: a fourth of its age, between an hour and a day, because parcels get other numbers soon after
 * they left, and returns and refunds come later: some 14 looks in the first four days, then one a day; at last never, until
 * woken.
 */
export function nextSettledCheck(now: Date, since: Date): Date | null {
  const age = now.getTime() - since.getTime()
  return age > WATCHED_DAYS_MAX * DAY ? null : new Date(now.getTime() + Math.min(DAY, Math.max(HOUR, age / 4)))
}

/**
 * How long after its last answer an undecided registration is asked about again: a fourth of its age, 3 s to an hour; what
 * the agent could not take, at most once a minute; and while the agent is away at least once a minute, which costs no call
 * until it may be tried again, so that its return is not found out an hour late.
 */
export function nextDecisionAsk(
  registration: Pick<RegistrationFacts, "state" | "created_at" | "last_answer_at" | "waits">
): Date {
  const last = registration.last_answer_at ?? registration.created_at
  const age = last.getTime() - registration.created_at.getTime()
  const least = (registration.state === "needs_attention" ? 60 : 3) * SECOND
  const most = registration.waits ? 60 * SECOND : HOUR
  return new Date(last.getTime() + Math.min(most, Math.max(least, age / 4)))
}

/** A part of a split order goes out at once. */
export function nextPartAsk(part: Parameters<typeof nextDecisionAsk>[0]): Date {
  return part.state === "queued" && !part.last_answer_at ? part.created_at : nextDecisionAsk(part)
}

export function soon(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * SECOND)
}
