import { nextBuyerState, type ScreeningState } from "../next-buyer-state"

describe("a buyer's state after the agent was heard", () => {
  it.each<[ScreeningState | null, ScreeningState, ScreeningState]>([
    [null, "under_review", "under_review"],
    ["under_review", "needs_information", "needs_information"],
    ["needs_information", "under_review", "under_review"],
    ["under_review", "approved", "approved"],
    ["approved", "under_review", "approved"],
    ["approved", "needs_information", "approved"],
    ["approved", "declined", "suspended"],
    ["approved", "suspended", "suspended"],
    ["suspended", "approved", "approved"],
    ["suspended", "under_review", "suspended"],
    ["declined", "under_review", "declined"],
    ["declined", "approved", "approved"],
    ["declined", "declined", "declined"],
    ["approved", "closed", "closed"],
    ["closed", "approved", "closed"],
  ])("was %s, told %s: %s", (current, told, next) => expect(nextBuyerState(current, told)).toBe(next))
})
