import { HttpRefusal } from "../../../../../helpers/http-refusal"
import { parseLines } from "../parse-lines"

const HEADER = "external_id,amount,as_of,reference"

describe("a file of open balances", () => {
  it("is read with the number of each line in the file, blank ones left out", () => {
    expect(
      parseLines(`${HEADER}\r\nE-1,1200,2026-11-20,"Balance, Nov"\r\n\r\nE-2,-3.5,2026-11-20T09:00:00+09:00,B\r\n`)
    ).toEqual([
      { line: 2, value: { line: 2, external_id: "E-1", amount: 1200, as_of: "2026-11-20", reference: "Balance, Nov" } },
      {
        line: 4,
        value: { line: 4, external_id: "E-2", amount: -3.5, as_of: "2026-11-20T09:00:00+09:00", reference: "B" },
      },
    ])
  })

  it.each([
    ["E-1,1 200,2026-11-20,B", "amount", "plain number"],
    ['E-1,"1,200",2026-11-20,B', "amount", "plain number"],
    ["E-1,1e9,2026-11-20,B", "amount", "plain number"],
    ["E-1,99999999999999,2026-11-20,B", "amount", "too large"],
    ["E-1,1,20/11/2026,B", "as_of", "2026-11-22"],
    ["E-1,1,2026-11-20T09:00:00,B", "as_of", "offset"],
    ["E-1,1,2026-02-30,B", "as_of", "must be a date"],
    ["E-1,1,2026-11-20,", "reference", ""],
    [",1,2026-11-20,B", "account_id", "one of the two"],
  ])("says of the line %j what is wrong with its %s", (line, path, words) => {
    expect(parseLines(`${HEADER}\n${line}`)).toEqual([
      { line: 2, problems: [{ path, message: expect.stringContaining(words) }] },
    ])
  })

  it("tells a line with too many or too few fields for itself, and leaves out lines of nothing but commas", () => {
    expect(parseLines(`${HEADER}\nE-1,1,200,2026-11-20,B\n,,,\nE-2,1,2026-11-20\n,,,,,\nE-3,1,2026-11-20,B\n`)).toEqual(
      [
        { line: 2, problems: [{ path: "body", message: expect.stringContaining("5 fields and the first line 4") }] },
        { line: 4, problems: [{ path: "body", message: expect.stringContaining("3 fields and the first line 4") }] },
        { line: 6, value: { line: 6, external_id: "E-3", amount: 1, as_of: "2026-11-20", reference: "B" } },
      ]
    )
  })

  it.each([
    ["", "body"],
    [HEADER, "body"],
    ["external_id,amount,as_of\nE,1,2026-11-20", "reference"],
    ["amount,as_of,reference\n1,2026-11-20,B", "account_id"],
    [`${HEADER},colour\nE,1,2026-11-20,B,red`, "colour"],
    [`${HEADER},amount\nE,1,2026-11-20,B,2`, "amount"],
    [`${HEADER}\nE,1,2026-11-20,"B`, "body"],
  ])("is refused as a whole when it is %j", (csv, path) => {
    const parsing = () => parseLines(csv)
    expect(parsing).toThrow(HttpRefusal)
    try {
      parsing()
    } catch (error) {
      expect((error as HttpRefusal).refusal.details?.map((detail) => detail.path)).toEqual([path])
    }
  })

  it("is refused when it has too many lines", () => {
    expect(() => parseLines(`${HEADER}\n${"E-1,1,2026-11-20,B\n".repeat(2_001)}`)).toThrow("1 to 2000 lines")
  })
})
