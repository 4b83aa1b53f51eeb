import type { AccountStatus } from "./states"
import { needsSecondPerson } from "./second-person"

/** An account on which an order stands, or could be placed. Amounts of one unit. */
export type OverriddenAccount = {
  book: "own" | "agent"
  status: AccountStatus
  credit_limit: number | null
  /** All that stands in the way is what the member who orders may spend. */
  is_beyond_member_only: boolean
  /** Of limits; null: never. */
  second_person_above: number | null
}

export type OverrideProblem =
  "override_no_account" | "override_account_stopped" | "override_agent_lends" | "override_second_person"

/**
 * Why a person may not let an order go beyond the limits by so much; null: may. It passes the member's limits in any book,
 * but beyond an agent's limit nobody but the agent lends. It is a limit for one order: where that would need two people,
 * one does not allow it here either, but the two can raise the limit for a time.
 */
export function overrideProblem(amount: number, accounts: OverriddenAccount[]): OverrideProblem | null {
  const active = accounts.filter(({ status }) => status === "active")
  if (active.length === 0) {
    return accounts.length === 0 ? "override_no_account" : "override_account_stopped"
  }
  if (!active.some(({ book, is_beyond_member_only }) => book === "own" || is_beyond_member_only)) {
    return "override_agent_lends"
  }
  const lent = active.filter(({ book }) => book === "own")
  return lent.some((account) => needsSecondPerson(account.second_person_above, (account.credit_limit ?? 0) + amount))
    ? "override_second_person"
    : null
}

/**
 * Why one person may not let goods leave that the account lacks the credit for; null: may. What leaves so is charged beyond the
 * limit as if the order had been let go beyond it, so where the merchant lends it takes no less than that.
 *
 * @param beyond how far beyond its limit the account comes
 */
export function shipBeyondProblem(
  beyond: number,
  { book, credit_limit, second_person_above }: Omit<OverriddenAccount, "status" | "is_beyond_member_only">
): "override_second_person" | null {
  const lends = book === "own" && beyond > 0
  return lends && needsSecondPerson(second_person_above, (credit_limit ?? 0) + beyond) ? "override_second_person" : null
}

const WORDS: Record<OverrideProblem | "person_required", string> = {
  person_required:
    "Only a person lets an order go beyond the limits, or goods leave that should stay, and a secret API key counts as none. Do it with a user's login.",
  override_no_account:
    "This order is not on account, and its customer has no account on which it could be placed. Open one, or choose another payment method.",
  override_account_stopped:
    "The account is suspended or closed, and takes nothing more whatever is allowed. Lift the suspension, or have the order paid another way.",
  override_agent_lends:
    "The billing agent lends on this account, and nobody else can beyond its limit. Ask the agent for a higher limit, or have the order paid another way.",
  override_second_person:
    "With the account's limit this comes to more than one person may allow. Raise the limit for a time instead: a second person then approves it.",
}

export const overrideWords = (problem: keyof typeof WORDS): string => WORDS[problem]
