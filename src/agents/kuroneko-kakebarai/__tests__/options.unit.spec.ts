import { capabilitiesOf } from "../capabilities"
import { parseKuronekoOptions } from "../options"

const parse = (changes: object = {}) => parseKuronekoOptions({ traderCode: "900000001", password: "p", ...changes })

describe("the options of the agent", () => {
  it("ask about a screening in the office hours of Japan unless told otherwise", () => {
    expect(capabilitiesOf(parse()).screening_rhythm).toEqual({
      first_minutes: 10,
      max_minutes: 60,
      office_hours: { time_zone: "Asia/Tokyo", from_hour: 9, to_hour: 18, days: [1, 2, 3, 4, 5] },
    })
    const always = parse({ screeningRhythm: { firstMinutes: 1, officeHours: null } })
    expect(capabilitiesOf(always).screening_rhythm).toEqual({
      first_minutes: 1,
      max_minutes: 60,
      office_hours: null,
    })
  })

  it("say when a slip is late, and how many calls are too many", () => {
    expect(capabilitiesOf(parse())).toMatchObject({ report_within_hours: 24, calls_per_minute_max: null })
    const told = parse({ reportWithinHours: null, callsPerMinuteMax: 120 })
    expect(capabilitiesOf(told)).toMatchObject({ report_within_hours: null, calls_per_minute_max: 120 })
  })

  it.each([
    [{ callsPerMinuteMax: 2 }, /options\.callsPerMinuteMax/],
    [
      { screeningRhythm: { officeHours: { fromHour: 18, toHour: 9 } } },
      /officeHours\.toHour must be later than fromHour/,
    ],
    [
      { screeningRhythm: { officeHours: { fromHour: 9, toHour: 9 } } },
      /officeHours\.toHour must be later than fromHour/,
    ],
  ])("%j cannot be kept, which the boot says", (changes, words) => expect(() => parse(changes)).toThrow(words))

  it.each([
    [{ traderCode: "secret-code" }, /options\.traderCode/],
    [{ baseUrl: "https://merchant:secret-code@example.com" }, /options\.baseUrl must not have a password/],
    [{ baseUrl: "secret-code" }, /options\.baseUrl/],
    [{ acceptedCarriers: ["secret-code"] }, /options\.acceptedCarriers/],
    [{ screeningRhythm: { officeHours: { timeZone: "secret-code" } } }, /options\.screeningRhythm/],
    [{ passwort: "secret-code" }, /passwort/],
  ])("%j are refused without showing what was written", (changes, words) => {
    const refused = () => parse(changes)
    expect(refused).toThrow(words)
    expect(refused).not.toThrow(/secret-code/)
  })
})
