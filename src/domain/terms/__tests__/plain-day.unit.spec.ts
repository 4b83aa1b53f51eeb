import { addDays, dayOf, daysBetween, instantOf, startOfDay } from "../plain-day"

describe("a plain date", () => {
  it.each([
    ["2026-11-22", "Asia/Tokyo", "2026-11-21T15:00:00.000Z"],
    ["2026-11-22", "UTC", "2026-11-22T00:00:00.000Z"],
    ["2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00.000Z"],
  ])("%s begins in %s at %s", (date, timeZone, instant) => {
    expect(startOfDay(date, timeZone).toISOString()).toBe(instant)
    expect(instantOf(date, timeZone).toISOString()).toBe(instant)
  })

  it("is told from an instant, whose offset it says itself", () => {
    expect(instantOf("2026-11-22T09:00:00+09:00", "UTC").toISOString()).toBe("2026-11-22T00:00:00.000Z")
  })

  it("is the day that it is there", () => {
    expect(dayOf(new Date("2026-11-21T15:00:00Z"), "Asia/Tokyo")).toBe("2026-11-22")
    expect(dayOf(new Date("2026-11-21T15:00:00Z"), "UTC")).toBe("2026-11-21")
  })

  it("is counted on and back, over the end of a month and a leap day", () => {
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01")
    expect(addDays("2028-03-01", -2)).toBe("2028-02-28")
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2)
    expect(daysBetween("2028-03-01", "2028-02-28")).toBe(-2)
  })
})
