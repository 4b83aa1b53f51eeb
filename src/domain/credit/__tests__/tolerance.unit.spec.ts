import { allowedBeyond, overrideMost, toleranceOf } from "../tolerance"

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

describe("what one person lets an order have", () => {
  const program = (limit: number | null) => ({
    second_person_above: { approve: null, limit, write_off: null },
    currency_decimals: 2,
  })

  it.each([
    ["all of it where no second person is asked for", null, 100_00, 500_00],
    ["what is left to one person with the limit of now", 1_500, 1_200_00, 300_00],
    ["nothing once the limit comes to that by itself", 1_500, 1_500_00, 0],
    ["nothing beyond a limit that two people agreed on", 1_500, 2_000_00, 0],
  ])("is %s", (_, above, limit, allowed) => {
    expect(allowedBeyond("own", 0, 500_00, overrideMost(program(above), limit))).toBe(allowed)
    expect(allowedBeyond("own", 10, 500_00, overrideMost(program(above), limit))).toBe(Math.max(10, allowed))
    expect(allowedBeyond("agent", 0, 500_00, overrideMost(program(above), limit))).toBe(0)
  })
})
