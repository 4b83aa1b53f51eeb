import type { AdminCreditAccount, AdminProgram } from "../../client"

/** Null: a ceiling is taken away. */
export type NewLimit = { amount: number | null; isTemporary: boolean }

/**
 * What the limit comes to. A temporary one stands on the base and in place of another one; a base leaves the temporary one
 * on it. In an agent's book it is a ceiling below the agent's own.
 */
export function limitAfter(
  account: AdminCreditAccount,
  book: AdminProgram["book"] | undefined,
  { amount, isTemporary }: NewLimit
): number | null {
  const { base_limit_amount: base, credit_limit, temporary_limit_amount } = account
  if (amount === null) {
    return base
  }
  if (book === "agent") {
    return Math.min(amount, base ?? amount)
  }
  const temporary = temporary_limit_amount ?? 0
  return amount + (isTemporary ? (credit_limit ?? 0) - temporary : temporary)
}
