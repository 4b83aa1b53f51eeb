import { toleranceOf } from "../tolerance"

describe("a tolerance", () => {
  it.each([
    ["own", 11_000, 0.7, 77],
    ["own", 333, 10, 33],
    ["own", 999_999_999_999_999, 100, 999_999_999_999_999],
    ["own", 0, 5, 0],
    ["own", 1_000, 0, 0],
    ["own", 1_000_000, 0.0001, 1],
    ["agent", 11_000, 5, 0],
  ] as const)(
    "in the book %s on a limit of %s at %s percent is %s",
    (book, limit, credit_tolerance_percent, allowed) => {
      expect(toleranceOf({ book, credit_tolerance_percent }, limit)).toBe(allowed)
    }
  )
})
