import { displayIdOf } from "../order-number"

describe("the number of an order, as people write it", () => {
  it.each([
    ["1042", 1042],
    ["#1042", 1042],
    [" ＃１０４２ ", 1042],
  ])("%j is %i", (text, number) => {
    expect(displayIdOf(text)).toBe(number)
  })

  it.each(["", "#", "123456789012", "order_1042", "10-42", "-1", "1e3"])("%j is none", (text) => {
    expect(displayIdOf(text)).toBeNull()
  })
})
