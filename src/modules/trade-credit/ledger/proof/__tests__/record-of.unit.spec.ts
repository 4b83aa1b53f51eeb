import { CHECKS } from "../../checks"
import { recordOf } from "../record-of"
import { REPAIRABLE } from "../repairable"

describe("The record that a finding is about", () => {
  it.each([
    [
      "an entry",
      "version 3",
      "version 4 in entry crentr_00000000000000000000001ABC",
      "crentr_00000000000000000000001ABC",
    ],
    [
      "a hold without entry",
      "entry hold_placed of 5 for hold crhold_0000000000000000000000001A",
      "entry none of ",
      "crhold_0000000000000000000000001A",
    ],
    [
      "a charge and an entry that is not its",
      "charge crchrg_00000000000000000000000002",
      "entry crentr_00000000000000000000000001 of 5",
      "crchrg_00000000000000000000000002 crentr_00000000000000000000000001",
    ],
    [
      "a record that is named twice",
      "charge crchrg_00000000000000000000000002",
      "charge crchrg_00000000000000000000000002 says 5",
      "crchrg_00000000000000000000000002",
    ],
    ["the account itself", "held 200", "held 250", ""],
  ])("is %s", (_what, expected, found, record) => {
    expect(recordOf({ expected, found })).toBe(record)
  })

  it("is the same however its amounts have moved", () => {
    const on = (amount: number) =>
      recordOf({ expected: `charge crchrg_00000000000000000000000001 sums to ${amount}`, found: `sum ${amount + 1}` })
    expect(on(5)).toBe(on(700))
  })
})

describe("What an entry puts right", () => {
  it("are checks that there are", () => {
    expect(CHECKS.map(({ check }) => check)).toEqual(expect.arrayContaining([...REPAIRABLE]))
  })
})
