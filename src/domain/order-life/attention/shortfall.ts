import { toMajor } from "../../money/money"
import type { Attention } from "../actions"
import type { Facts } from "../facts"
import { shortfallOf } from "../held-value"
import { isChangeDue } from "../rules/changed-registration"

export const CREDIT_SHORTFALL = "credit_shortfall"

/** The order was changed, and what follows from it cannot follow by itself. */
export function ofChange(facts: Facts): Attention[] {
  return [...creditShortfall(facts), ...changeAtAgent(facts)]
}

/** The order has grown beyond the buyer's credit; everything stays as it was until one of these is done. */
function creditShortfall(facts: Facts): Attention[] {
  const amount = toMajor(shortfallOf(facts), facts.program.currency_decimals)
  return amount > 0
    ? [
        {
          code: CREDIT_SHORTFALL,
          message:
            `The order was changed and needs ${amount} more credit than the buyer's account has. Its credit stays held as ` +
            "before, what was added is not on account: do not ship it yet. Raise the limit, allow this order with a reason, " +
            "or have the rest paid another way; it then goes on by itself.",
          actions: ["raise_limit", "override_credit", "other_payment_method"],
          amount,
        },
      ]
    : []
}

function changeAtAgent(facts: Facts): Attention[] {
  return !facts.agent.cancels_orders && isChangeDue(facts)
    ? [
        {
          code: "change_at_agent",
          message:
            "The order is worth something else than what the billing agent has, and its interface changes and cancels no " +
            "orders. Have it changed in the agent's own screen before you ship.",
          actions: ["contact_agent"],
        },
      ]
    : []
}
