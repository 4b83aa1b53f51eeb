import { nextAskAt, nextBuyerState, type ScreeningState } from "../next-buyer-state"

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

describe("when the agent is asked again", () => {
  const sent = new Date("2026-01-15T00:00:00Z")
  const after = (hours: number) => new Date(sent.getTime() + hours * 3_600_000)

  it.each([
    [0, 1 / 6],
    [0.9, 1 / 6],
    [1, 1],
    [71, 1],
    [72, 24],
  ])("%f hours after it was sent: in %f hours", (waited, wait) => {
    expect(nextAskAt("under_review", sent, after(waited))).toEqual(after(waited + wait))
  })

  it.each<ScreeningState>(["approved", "declined", "suspended", "closed"])("not any more once %s", (state) => {
    expect(nextAskAt(state, sent, sent)).toBeNull()
  })
})
