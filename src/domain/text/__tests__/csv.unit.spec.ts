import { parse } from "csv-parse/sync"
import { csvLine } from "../csv"

describe("a line of CSV", () => {
  it("is read back as it was, with commas, quotes and line ends in it", () => {
    const values = ["plain", "a, b", 'said "no"', "two\nlines", "青葉商事", ""]
    expect(parse(csvLine(values))).toEqual([values])
  })

  it("keeps numbers, and says instants as such; nothing is nothing", () => {
    expect(csvLine([-120.5, 0, new Date("2026-11-22T00:00:00Z"), null, true])).toBe(
      "-120.5,0,2026-11-22T00:00:00.000Z,,true\r\n"
    )
  })

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("does not let a spreadsheet calculate %j", (text) => {
    expect(parse(csvLine([text]))).toEqual([[`'${text}`]])
  })
})
