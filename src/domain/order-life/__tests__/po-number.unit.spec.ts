import { readPoNumber } from "../po-number"

describe("a purchase order number", () => {
  it.each([
    [" PO-7 ", "PO-7"],
    ["", null],
    ["   ", null],
    [undefined, null],
    [null, null],
    ["𠮷".repeat(50), "𠮷".repeat(50)],
    ["x".repeat(51), undefined],
    ["one\ntwo", undefined],
    [7, undefined],
    [{ $ne: 1 }, undefined],
  ])("%p is read as %p", (given, read) => {
    expect(readPoNumber(given)).toBe(read)
  })
})
