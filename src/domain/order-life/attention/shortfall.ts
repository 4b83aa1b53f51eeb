import type { AccountStatus } from "../../credit/states"
import { toMajor } from "../../money/money"
import type { Attention } from "../actions"
import type { Facts } from "../facts"
import { beyondLimitOf, shortfallOf } from "../held-value"
import { isChangeDue, needsHands } from "../rules/changed-registration"

/** Each with ways out of its own: the merchant lends, an agent does, or the account takes nothing more. */
export const CREDIT_SHORTFALLS = ["credit_shortfall", "credit_shortfall_at_agent", "credit_shortfall_stopped"]

/** The order was changed, and what follows from it cannot follow by itself. */
export function ofChange(facts: Facts): Attention[] {
  return [...creditShortfall(facts), ...changeAtAgent(facts)]
}

/** The order has grown beyond the buyer's credit; everything stays as it was until one of these is done. */
function creditShortfall(facts: Facts): Attention[] {
  const short = creditShortfallOf(facts)
  if (!short) {
    return []
  }
  const { code, words, actions, amount } = short
  const { leaving_amount, pending_amount } = paidAnotherWay(facts)
  return [
    {
      code,
      message:
        `${words} Its credit stays held as before, what was added is not on account: do not ship it yet. ` +
        (leaving_amount > 0
          ? `Whoever has it paid another way takes all that Medusa waits for as one: ${pending_amount}, of which ` +
            `${leaving_amount} then leaves the account. `
          : "") +
        "It goes on by itself.",
      actions: [...actions, "other_payment_method"],
      amount,
      ...(actions.includes("override_credit")
        ? { override_amount: toMajor(beyondLimitOf(facts), facts.program.currency_decimals) }
        : {}),
      ...(leaving_amount > 0 ? { pending_amount, leaving_amount } : {}),
    },
  ]
}

type Shortfall = { code: string; words: string; actions: string[] }

/** What of the changed order is not on account, in major units, and what can be done about it; null: all of it is. */
export function creditShortfallOf(facts: Facts): (Shortfall & { amount: number }) | null {
  const { program, account } = facts
  const amount = toMajor(shortfallOf(facts), program.currency_decimals)
  return amount > 0 && account ? { ...shortfallIn(program.book, account.status, amount), amount } : null
}

function shortfallIn(book: "own" | "agent", status: AccountStatus, amount: number): Shortfall {
  if (status !== "active") {
    return {
      code: "credit_shortfall_stopped",
      words:
        `The order was changed and needs ${amount} more credit, but the buyer's account is ${status} and takes nothing more. ` +
        (status === "suspended" ? "Lift the suspension, or have it paid another way." : "Have it paid another way."),
      actions: status === "suspended" ? ["lift_suspension"] : [],
    }
  }
  const needs = `The order was changed and needs ${amount} more credit than`
  return book === "agent"
    ? {
        code: "credit_shortfall_at_agent",
        words:
          `${needs} the billing agent lends the buyer. Ask the agent for a higher limit (or raise your own ceiling, where ` +
          "you have set a lower one), or have it paid another way.",
        actions: ["contact_agent"],
      }
    : {
        code: "credit_shortfall",
        words: `${needs} the buyer's account has. Raise the limit, allow this order with a reason, or have it paid another way.`,
        actions: ["raise_limit", "override_credit"],
      }
}

/** Medusa's open collection is for all that is pending, so what is held for it goes with what is missing. */
function paidAnotherWay({ order, program, records: { hold } }: Facts) {
  const held = hold?.status === "open" ? hold.remaining : 0
  return { pending_amount: order?.pending ?? 0, leaving_amount: toMajor(held, program.currency_decimals) }
}

function changeAtAgent(facts: Facts): Attention[] {
  return needsHands(facts) && isChangeDue(facts)
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
