import { waitsFor } from "../waits-for"

describe("an application that was handed in waits", () => {
  it.each([
    ["submitted", "staff", "staff"],
    ["submitted", "agent", "agent"],
    ["under_review", "staff", "staff"],
    ["under_review", "agent", "agent"],
    ["under_review", "none", "staff"],
    ["needs_information", "agent", "applicant"],
    ["pending_second_approval", "staff", "staff"],
    ["draft", "staff", null],
    ["approved", "agent", null],
    ["withdrawn", "staff", null],
  ] as const)("as %s, decided on by %s, for %s", (status, decidedBy, whom) => {
    expect(waitsFor(status, decidedBy)).toBe(whom)
  })
})
