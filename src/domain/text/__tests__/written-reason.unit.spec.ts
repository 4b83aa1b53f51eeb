import { approvedReason, readReason, writeOffReason } from "../written-reason"

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
  })
})
