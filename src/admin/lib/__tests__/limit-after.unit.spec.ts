import type { AdminCreditAccount } from "../../../client"
import { limitAfter } from "../limit-after"

const account = (credit_limit: number | null, temporary: number | null = null, base: number | null = 100) =>
  ({ credit_limit, temporary_limit_amount: temporary, base_limit_amount: base }) as AdminCreditAccount

describe("a limit afterwards", () => {
  it.each([
    ["a new base leaves the temporary one on it", account(150, 50), "own", { amount: 300, isTemporary: false }, 350],
    ["a temporary one takes another one's place", account(150, 50), "own", { amount: 20, isTemporary: true }, 120],
    ["a ceiling below the agent's limit counts", account(100), "agent", { amount: 80, isTemporary: false }, 80],
    ["a ceiling above it does not", account(100), "agent", { amount: 500, isTemporary: false }, 100],
    ["without a ceiling the agent's counts", account(80), "agent", { amount: null, isTemporary: false }, 100],
    [
      "a ceiling counts where the agent tells none",
      account(null, null, null),
      "agent",
      { amount: 9, isTemporary: false },
      9,
    ],
  ] as const)("%s", (_, one, book, limit, expected) => {
    expect(limitAfter(one, book, limit)).toBe(expected)
  })
})
