import { termsLabel } from "../describe"
import { dueOn, plainDateIn } from "../due-on"
import type { Terms } from "../terms"

const monthEnd: Terms = { close_day: "month_end", due: { months: 1, day: "month_end" }, business_day: "previous" }
const day20: Terms = { close_day: 20, due: { months: 1, day: 10 }, business_day: "next" }
const net30: Terms = { close_day: "per_shipment", due: { days: 30 }, business_day: "next" }

describe("terms in words", () => {
  it.each<[Terms, string, string]>([
    [monthEnd, "Closed on the last day of the month, due on the last day of the following month", "月末締め翌月末払い"],
    [day20, "Closed on day 20 of each month, due on day 10 of the following month", "20日締め翌月10日払い"],
    [net30, "Due 30 days after shipment", "出荷後30日以内払い"],
    [{ ...net30, due: { days: 1 } }, "Due 1 day after shipment", "出荷後1日以内払い"],
    [{ ...day20, due: { days: 14 } }, "Due 14 days after closing on day 20 of each month", "20日締め後14日以内払い"],
    [
      { ...monthEnd, due: { months: 2, day: 5 } },
      "Closed on the last day of the month, due on day 5 of the month 2 months later",
      "月末締め翌々月5日払い",
    ],
    [
      { ...monthEnd, close_day: 10, due: { months: 0, day: "month_end" } },
      "Closed on day 10 of each month, due on the last day of the same month",
      "10日締め当月末払い",
    ],
    [
      { ...net30, due: { months: 1, day: "month_end" } },
      "Due on the last day of the following month, counted from shipment",
      "出荷の翌月末払い",
    ],
  ])("%j", (terms, en, ja) => {
    expect(termsLabel(terms, "en")).toBe(en)
    expect(termsLabel(terms, "ja")).toBe(ja)
  })
})

describe("when goods fall due", () => {
  it.each<[string, Terms, string, string]>([
    // 2026-02-28 is a Saturday, 2026-05-31 a Sunday, 2026-10-31 a Saturday.
    ["month end to month end", { ...monthEnd, business_day: "next" }, "2026-03-01", "2026-04-30"],
    ["the last day still belongs to its month", monthEnd, "2026-06-30", "2026-07-31"],
    ["Saturday moves back to Friday", monthEnd, "2026-01-15", "2026-02-27"],
    ["Sunday moves back to Friday", monthEnd, "2026-04-02", "2026-05-29"],
    ["Saturday moves on to Monday", { ...monthEnd, business_day: "next" }, "2026-01-15", "2026-03-02"],
    ["Sunday moves on to Monday", { ...monthEnd, business_day: "next" }, "2026-04-02", "2026-06-01"],
    ["on the closing day", day20, "2026-08-20", "2026-09-10"],
    ["the day after the closing day", day20, "2026-08-21", "2026-10-12"],
    ["over the turn of the year", day20, "2026-12-21", "2027-02-10"],
    ["30 days net", net30, "2026-08-03", "2026-09-02"],
    ["a leap February", { ...monthEnd, business_day: "next" }, "2028-01-31", "2028-02-29"],
  ])("%s", (_, terms, shipped, due) => {
    expect(dueOn(terms, shipped)).toBe(due)
  })

  it("takes the day from the program's time zone", () => {
    const instant = new Date("2026-08-31T15:30:00Z")
    expect(plainDateIn(instant, "Asia/Tokyo")).toBe("2026-09-01")
    expect(plainDateIn(instant, "America/New_York")).toBe("2026-08-31")
  })
})
