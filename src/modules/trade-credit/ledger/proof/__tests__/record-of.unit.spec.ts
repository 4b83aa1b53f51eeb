import { CHECKS } from "../../checks"
import { recordOf } from "../record-of"
import { REPAIRABLE } from "../repairable"

describe("The record that a finding is about", () => {
  it.each([
    ["an entry", "version 3", "version 4 in entry crentr_01ABC", "crentr_01ABC"],
    ["a hold without entry", "entry hold_placed of 5 for hold crhold_01A", "entry none of ", "crhold_01A"],
    ["a charge and an entry that is not its", "charge crchrg_02", "entry crentr_01 of 5", "crchrg_02 crentr_01"],
    ["a record that is named twice", "charge crchrg_02", "charge crchrg_02 says 5", "crchrg_02"],
    ["the account itself", "held 200", "held 250", ""],
  ])("is %s", (_what, expected, found, record) => {
    expect(recordOf({ expected, found })).toBe(record)
  })

  it("is the same however its amounts have moved", () => {
    const on = (amount: number) =>
      recordOf({ expected: `charge crchrg_1 sums to ${amount}`, found: `sum ${amount + 1}` })
    expect(on(5)).toBe(on(700))
  })
})

describe("What an entry puts right", () => {
  it("are checks that there are", () => {
    expect(CHECKS.map(({ check }) => check)).toEqual(expect.arrayContaining([...REPAIRABLE]))
  })
})
