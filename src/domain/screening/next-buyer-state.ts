export type ScreeningState = "under_review" | "needs_information" | "approved" | "declined" | "suspended" | "closed"

const UNDECIDED: ScreeningState[] = ["under_review", "needs_information"]

/**
 * The state of a buyer after the agent was heard. A decision never moves back: an agent that has approved and now says
 * *under review* (a late answer, or a review of the limit) leaves the buyer approved; a *no* after a *yes* suspends.
 */
export function nextBuyerState(current: ScreeningState | null, told: ScreeningState): ScreeningState {
  if (current === null || UNDECIDED.includes(current)) {
    return told
  }
  if (current === "closed" || UNDECIDED.includes(told)) {
    return current
  }
  if (told === "declined" && current !== "declined") {
    return "suspended"
  }
  return told
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * When to ask the agent again about a buyer: every 10 minutes in the first hour, hourly for three days, then daily;
 * never again once it is decided for good.
 */
export function nextAskAt(state: ScreeningState, sentAt: Date, now: Date): Date | null {
  if (!UNDECIDED.includes(state)) {
    return null
  }
  const waited = now.getTime() - sentAt.getTime()
  const interval = waited < HOUR_MS ? 10 * MINUTE_MS : waited < 72 * HOUR_MS ? HOUR_MS : 24 * HOUR_MS
  return new Date(now.getTime() + interval)
}
