import { nextRecheck, nextRetry, nextScreeningAsk, type OfficeHours } from "../next-screening-ask"

const first = () => 0
const middle = () => 0.5
const TOKYO: OfficeHours = { time_zone: "Asia/Tokyo", from_hour: 9, to_hour: 18, days: [1, 2, 3, 4, 5] }
const NEW_YORK: OfficeHours = { ...TOKYO, time_zone: "America/New_York" }
const at = (text: string) => new Date(text)

describe("when a buyer under review is asked about", () => {
  const rhythm = { first_minutes: 10, max_minutes: 60, office_hours: null }
  const sent = at("2026-01-15T00:00:00Z")
  const after = (minutes: number) => new Date(sent.getTime() + minutes * 60_000)

  it.each([
    [0, 10],
    [9, 10],
    [10, 20],
    [30, 40],
    [70, 60],
    [100_000, 60],
  ])("%f minutes after it was sent: in %f minutes", (waited, wait) => {
    expect(nextScreeningAsk(rhythm, sent, after(waited), middle)).toEqual(after(waited + wait))
  })

  it("is asked about by the first wait when our clock is behind the one that said when it was sent", () => {
    expect(nextScreeningAsk(rhythm, sent, after(-3), first)).toEqual(after(7))
  })

  it.each([
    ["within the hours", TOKYO, "2026-01-15T09:00:00+09:00", "2026-01-15T09:10:00+09:00"],
    ["just before the office closes", TOKYO, "2026-01-15T17:49:00+09:00", "2026-01-15T17:59:00+09:00"],
    ["when it closes meanwhile", TOKYO, "2026-01-15T17:50:00+09:00", "2026-01-16T09:00:00+09:00"],
    ["at night, before it opens", TOKYO, "2026-01-15T03:00:00+09:00", "2026-01-15T09:00:00+09:00"],
    ["on Friday evening", TOKYO, "2026-01-16T20:00:00+09:00", "2026-01-19T09:00:00+09:00"],
    ["on Sunday", TOKYO, "2026-01-18T12:00:00+09:00", "2026-01-19T09:00:00+09:00"],
    ["at an agent in another time zone", NEW_YORK, "2026-01-15T09:00:00+09:00", "2026-01-15T09:00:00-05:00"],
    ["before the clocks change there", NEW_YORK, "2026-03-06T22:00:00-05:00", "2026-03-09T09:00:00-04:00"],
    ["on the last day of a year", TOKYO, "2026-12-31T18:00:00+09:00", "2027-01-01T09:00:00+09:00"],
    [
      "at an agent that is there on one day only",
      { ...TOKYO, days: [3] },
      "2026-01-14T17:55:00+09:00",
      "2026-01-21T09:00:00+09:00",
    ],
  ])("%s", (_, office_hours, now, expected) => {
    const asked = nextScreeningAsk({ ...rhythm, office_hours }, at(now), at(now), first)
    expect(asked).toEqual(at(expected))
  })

  it("is spread over the first minutes of the office", () => {
    const now = at("2026-01-16T20:00:00+09:00")
    expect(nextScreeningAsk({ ...rhythm, office_hours: TOKYO }, now, now, middle)).toEqual(
      at("2026-01-19T09:05:00+09:00")
    )
  })

  it("is never due in the past", () => {
    for (let hour = 0; hour < 24 * 14; hour += 1) {
      const now = new Date(sent.getTime() + hour * 3_600_000)
      expect(nextScreeningAsk({ ...rhythm, office_hours: TOKYO }, sent, now, first).getTime()).toBeGreaterThan(
        now.getTime()
      )
    }
  })
})

describe("when a decided buyer is asked about again", () => {
  it.each([
    ["any time of the next day's hours", TOKYO, "2026-01-15T10:00:00+09:00", "2026-01-16T13:30:00+09:00"],
    ["on Monday, after Friday", TOKYO, "2026-01-16T10:00:00+09:00", "2026-01-19T13:30:00+09:00"],
    ["by the agent's calendar", TOKYO, "2026-01-15T16:00:00Z", "2026-01-19T13:30:00+09:00"],
  ])("%s", (_, office_hours, now, expected) => {
    expect(nextRecheck({ office_hours }, at(now), middle)).toEqual(at(expected))
  })

  it("is within a day where the agent is there at all hours", () => {
    const now = at("2026-01-15T10:00:00Z")
    expect(nextRecheck({ office_hours: null }, now, first)).toEqual(at("2026-01-16T04:00:00Z"))
    expect(nextRecheck({ office_hours: null }, now, () => 0.999).getTime()).toBeLessThan(
      at("2026-01-16T10:00:00Z").getTime()
    )
  })

  it("is a quarter of an hour later when no answer came, if somebody is there then", () => {
    expect(nextRetry({ office_hours: TOKYO }, at("2026-01-15T10:00:00+09:00"), first)).toEqual(
      at("2026-01-15T10:15:00+09:00")
    )
    expect(nextRetry({ office_hours: TOKYO }, at("2026-01-15T17:50:00+09:00"), first)).toEqual(
      at("2026-01-16T09:00:00+09:00")
    )
  })
})
