import { formatInstant, formatLastMoment } from "../format"

describe("until when something holds", () => {
  it("is said by its last day where it ends at midnight", () => {
    expect(formatLastMoment(new Date(2026, 11, 1).toISOString(), "en")).toBe("Nov 30, 2026")
    expect(formatLastMoment(new Date(2026, 11, 1).toISOString(), "ja")).toBe("2026/11/30")
  })

  it("is said by the minute otherwise", () => {
    const noon = new Date(2026, 11, 1, 12).toISOString()
    expect(formatLastMoment(noon, "en")).toBe(formatInstant(noon, "en"))
  })
})
