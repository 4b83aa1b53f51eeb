import { todayIn } from "../today"

describe("the day it is", () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date("2026-11-30T15:30:00Z") }))
  afterEach(() => jest.useRealTimers())

  it.each([
    ["UTC", "2026-11-30"],
    ["Asia/Tokyo", "2026-12-01"],
    ["America/New_York", "2026-11-30"],
  ])("in %s is %s", (timeZone, day) => {
    expect(todayIn(timeZone)).toBe(day)
  })

  it("is the reader's where no time zone is told", () => {
    const now = new Date()
    expect(todayIn()).toBe(
      [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
    )
  })
})
