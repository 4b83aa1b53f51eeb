import { daysToRecord, daysToShow, todayIn } from "../exposure-days"

const NOON_IN_TOKYO = new Date("2026-11-20T03:00:00Z")
const since = (iso: string) => new Date(iso)

describe("the days to write down", () => {
  it.each([
    ["none without accounts", { recordedTo: null, since: null }, NOON_IN_TOKYO, null],
    [
      "at first all since the first account",
      { recordedTo: null, since: since("2026-11-17T20:00:00Z") },
      NOON_IN_TOKYO,
      { from: "2026-11-18", to: "2026-11-19" },
    ],
    [
      "then those that were missed",
      { recordedTo: "2026-11-16", since: since("2026-01-01T00:00:00Z") },
      NOON_IN_TOKYO,
      { from: "2026-11-17", to: "2026-11-19" },
    ],
    ["none twice", { recordedTo: "2026-11-19", since: since("2026-01-01T00:00:00Z") }, NOON_IN_TOKYO, null],
    ["not today", { recordedTo: null, since: since("2026-11-19T16:00:00Z") }, NOON_IN_TOKYO, null],
    [
      "no day of which something may still be on its way into the database",
      { recordedTo: "2026-11-18", since: since("2026-01-01T00:00:00Z") },
      new Date("2026-11-19T15:09:00Z"),
      null,
    ],
    [
      "that day ten minutes after its end",
      { recordedTo: "2026-11-18", since: since("2026-01-01T00:00:00Z") },
      new Date("2026-11-19T15:10:00Z"),
      { from: "2026-11-19", to: "2026-11-19" },
    ],
  ])("are %s", (_, state, now, days) => {
    expect(daysToRecord(state, "Asia/Tokyo", now)).toEqual(days)
  })
})

describe("the days to show", () => {
  it.each([
    [{}, { from: "2026-08-23", to: "2026-11-20" }],
    [{ to: "2026-03-31" }, { from: "2026-01-01", to: "2026-03-31" }],
    [{ from: "2026-11-20" }, { from: "2026-11-20", to: "2026-11-20" }],
    [{ from: "2025-11-20" }, { from: "2025-11-20", to: "2026-11-20" }],
    [{ from: "2025-11-19" }, null],
    [{ from: "2026-11-21" }, null],
  ])("of %j are %j", (asked, days) => {
    expect(daysToShow(asked, "2026-11-20")).toEqual(days)
  })

  it("go up to the newest day that it is anywhere", () => {
    expect(todayIn(["UTC", "Asia/Tokyo"], new Date("2026-11-20T15:00:00Z"))).toBe("2026-11-21")
  })
})
