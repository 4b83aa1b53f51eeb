import { remainingToSpend } from "../spending"

describe("what a member may still spend", () => {
  const none = { order_limit: null, order_used: 0, month_limit: null, month_used: 0 }

  it.each([
    ["without limits: as much as the account has", {}, null],
    ["of one order", { order_limit: 500 }, 500],
    ["of an order that grows: what it has already counts", { order_limit: 500, order_used: 200 }, 300],
    ["of a month", { month_limit: 1_000, month_used: 400 }, 600],
    ["of both: the smaller", { order_limit: 500, month_limit: 1_000, month_used: 400 }, 500],
    ["of both, late in the month", { order_limit: 500, month_limit: 1_000, month_used: 900 }, 100],
    ["once the month is used up", { month_limit: 1_000, month_used: 1_000 }, 0],
    ["of a limit lowered below what is used: less than nothing", { month_limit: 100, month_used: 400 }, -300],
    ["of a limit of nothing", { order_limit: 0 }, 0],
  ])("%s", (_, more, remaining) => {
    expect(remainingToSpend({ ...none, ...more })).toBe(remaining)
  })
})
