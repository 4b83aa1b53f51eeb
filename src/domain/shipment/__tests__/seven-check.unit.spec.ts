import { passesSevenCheck } from "../seven-check"

describe("the check digit of a slip", () => {
  it.each([
    ["123456789013", true],
    ["123456789012", false],
    ["000000000000", true],
    ["999999999994", true],
    ["77", false],
    ["70", true],
    ["1", false],
    ["", false],
    ["12345678901a", false],
    ["1234-5678-9013", false],
  ])("of %s is right: %s", (slip, right) => expect(passesSevenCheck(slip)).toBe(right))
})
