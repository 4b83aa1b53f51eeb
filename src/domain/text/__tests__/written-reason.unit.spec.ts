import fc from "fast-check"
import { approvedReason, looksWritten, readReason, writeOffReason } from "../written-reason"

describe("a reason as the books have it", () => {
  it("is told from who was the second person, and from what was written off", () => {
    const reason = approvedReason("Thought to be\nbankrupt", "user_2")
    expect(readReason(reason)).toEqual({ reason: "Thought to be\nbankrupt", second: "user_2", writtenOff: null })
    expect(readReason(writeOffReason(15_000.5, "usd", reason))).toEqual({
      reason: "Thought to be\nbankrupt",
      second: "user_2",
      writtenOff: { amount: 15_000.5, currencyCode: "usd" },
    })
  })

  it("is what was written where there is nothing besides", () => {
    const written = "Season (the sales team has approved), 5 boxes written off: see mail"
    expect(readReason(written)).toEqual({ reason: written, second: null, writtenOff: null })
    expect(looksWritten(written)).toBe(false)
  })

  it.each([
    "Season (approved by user_2)",
    "(approved by user_2)",
    "15000 jpy written off: see mail",
    "5 jpy written off:",
  ])("is not what would read like the books' own words: %s", (said) => expect(looksWritten(said)).toBe(true))

  it("comes back as it was said, and makes up nobody and no write-off, where its words are let through", () => {
    const piece = fc.constantFrom("(approved by ", "user_2", ")", " ", "\n", "15000", " jpy ", "written off:", "Season")
    const said = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join("").trim())
    const plain = said.filter((reason) => reason !== "" && !looksWritten(reason))
    fc.assert(
      fc.property(plain, (reason) => {
        const writtenOff = { amount: 5, currencyCode: "jpy" }
        expect(readReason(reason)).toEqual({ reason, second: null, writtenOff: null })
        expect(readReason(writeOffReason(5, "jpy", reason))).toEqual({ reason, second: null, writtenOff })
        expect(readReason(approvedReason(reason, "user_3"))).toEqual({ reason, second: "user_3", writtenOff: null })
      })
    )
  })
})
