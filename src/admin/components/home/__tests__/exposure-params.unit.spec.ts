import type { AdminProgram } from "../../../../client"
import { choicesOf, queryOf } from "../exposure-choices"

const program = (id: string, currency_code: string) => ({ id, label: id, currency_code }) as AdminProgram

describe("what the chart can be of", () => {
  it("is each program, and all of a currency where there are several", () => {
    const programs = [program("house", "jpy"), program("dollars", "usd"), program("agency", "jpy")]
    expect(choicesOf(programs).map(({ value, program_id }) => [value, program_id])).toEqual([
      ["jpy", undefined],
      ["jpy.house", "house"],
      ["jpy.agency", "agency"],
      ["usd.dollars", "dollars"],
    ])
  })

  it("is nothing as long as no program is known", () => {
    expect(choicesOf([])).toEqual([])
  })

  it("is asked for as many days, today with them", () => {
    const noon = new Date(2026, 10, 22, 12)
    expect(queryOf({ value: "jpy", currency_code: "jpy" }, 30, noon)).toEqual({
      currency_code: "jpy",
      program_id: undefined,
      from: "2026-10-24",
    })
    expect(queryOf({ value: "jpy", currency_code: "jpy" }, 365, new Date(2028, 2, 1, 0, 5)).from).toBe("2027-03-03")
  })
})
