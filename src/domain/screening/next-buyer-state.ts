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
