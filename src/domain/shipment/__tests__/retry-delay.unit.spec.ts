import { retryDelaySeconds, SENDS_MAX, setUpDelaySeconds } from "../retry-delay"

describe("the wait before the next send", () => {
  it.each([
    [1, 0, 1],
    [1, 0.5, 2],
    [2, 0.5, 4],
    [5, 0.5, 32],
    [12, 0.5, 3_600],
    [1_000, 0.5, 3_600],
    [12, 0.999, 5_396.4],
  ])("after send %i with chance %f is %f seconds", (sends, chance, seconds) => {
    expect(retryDelaySeconds(sends, () => chance)).toBeCloseTo(seconds)
  })

  it("is never shorter than what the agent asked for", () => {
    expect(retryDelaySeconds(1, () => 0, 30)).toBe(30)
  })

  it.each([
    [0, 300],
    [0.999, 899.4],
  ])("for the merchant's set-up is some minutes: with chance %f %f seconds", (chance, seconds) => {
    expect(setUpDelaySeconds(() => chance)).toBeCloseTo(seconds)
  })

  it("lets a night pass before a person is called", () => {
    const hours =
      Array.from({ length: SENDS_MAX - 1 }, (_, n) => retryDelaySeconds(n + 1, () => 0.5)).reduce((a, b) => a + b) /
      3600
    expect(hours).toBeGreaterThan(8)
    expect(hours).toBeLessThan(24)
  })
})
