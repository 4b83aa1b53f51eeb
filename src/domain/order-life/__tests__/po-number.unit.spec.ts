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
    ["PO-\ud800", undefined],
    ["PO-\0", undefined],
    ["PO\u202e7", undefined],
    ["PO\u200b7", undefined],
    [7, undefined],
    [{ $ne: 1 }, undefined],
  ])("%p is read as %p", (given, read) => {
    expect(readPoNumber(given)).toBe(read)
  })
})
