import fc from "fast-check"
import { allocate, toMajor, toMinor } from "../money"

describe("major to minor units", () => {
  it.each([
    [706.5, 0, 707],
    [706.4999, 0, 706],
    [-706.5, 0, -707],
    [1.005, 2, 101],
    [19.99, 2, 1999],
    [0.1 + 0.2, 2, 30],
    [340.20000000000005, 0, 340],
    [0, 0, 0],
  ])("%d with %d decimals is %d", (amount, decimals, minor) => {
    expect(toMinor(amount, decimals)).toBe(minor)
  })

  it("comes back unchanged", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(0, 2, 3), (minor, decimals) => {
        expect(toMinor(toMajor(minor, decimals), decimals)).toBe(minor)
      })
    )
  })

  it("refuses what it could not keep exactly", () => {
    expect(() => toMinor(Number.NaN, 0)).toThrow("finite")
    expect(() => toMinor(1e17, 2)).toThrow("too large")
  })
})

describe("an amount laid on parts", () => {
  it("gives the remainder to the largest fractions", () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(707, [340.2, 366.3])).toEqual([340, 367])
  })

  it("falls on the first part when none weighs anything", () => {
    expect(allocate(5, [0, 0])).toEqual([5, 0])
    expect(allocate(5, [])).toEqual([])
  })

  it("always sums to the amount", () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }),
        (amount, weights) => {
          expect(allocate(amount, weights).reduce((sum, part) => sum + part, 0)).toBe(amount)
        }
      )
    )
  })
})
