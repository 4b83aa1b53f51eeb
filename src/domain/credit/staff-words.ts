import type { PlacementProblem } from "../order-life/placement"
import type { ReasonCode } from "./gate"

/** What can be said of an order beyond the gate's reasons: its own state, and what became of the attempt. */
export type RefusalCode =
  | ReasonCode
  | PlacementProblem
  | "session_gone"
  | "order_gone"
  | "not_a_checkout"
  | "busy"
  | "account_not_usable"
  | "declined_by_agent"
  | "registration_refused"

/** The gate's reasons in words for staff who place an order for a buyer: what it is, and what to do. */
const WORDS: Record<RefusalCode, string> = {
  login_required: "The order belongs to a guest. Link it to a customer with a login and an account in this program.",
  not_applied: "The customer has no account in this program. Open one, or have the customer apply.",
  under_review: "The customer's application is still under review. Wait for the decision, or choose another program.",
  needs_information: "The customer's application lacks information. Have it completed, or choose another program.",
  declined: "The customer's application was declined. Choose another program or another payment method.",
  account_suspended: "The account is suspended. Lift the suspension, or choose another payment method.",
  account_closed: "The account is closed. Open another one, or choose another payment method.",
  insufficient_credit:
    "The order is {shortfall} above the credit that is left. Raise the limit, allow this one order beyond it, or make the order smaller.",
  overdue: "The account has an invoice past its due date. Have it paid first, or choose another payment method.",
  currency_mismatch: "The order is in another currency than the program. Choose a program in the order's currency.",
  country_not_supported:
    "The program does not serve the order's delivery country. Correct the address, or choose another program.",
  below_minimum: "The order is {shortfall} below the program's smallest amount. Choose another payment method.",
  above_maximum: "The order is above the program's largest amount. Split it, or choose another payment method.",
  member_limit_exceeded:
    "The order is beyond what this customer may order on the account. Raise the customer's limit, allow this one order beyond it, or change the role.",
  agent_unavailable: "The billing agent cannot be reached just now. Try again in a few minutes.",
  po_number_required: "The account wants a purchase order number on every order. Ask the buyer for it and enter it.",
  po_number_used:
    "Another order of the account has this purchase order number. Check that it is not ordered twice, or enter another number.",
  order_is_draft: "The order is still a draft. Convert it to an order first.",
  order_canceled: "The order is cancelled. Nothing is to be paid for it.",
  already_on_account: "The order is on account already. Nothing was changed.",
  placement_under_way: "The order is just being put on account. Look at it again in a minute.",
  paid_otherwise:
    "Another payment method has this order's money, or holds it, and an order is put on account only as a whole. Leave it there, or cancel the order, which gives the money back, and enter it anew.",
  nothing_to_pay: "Nothing is to be paid for this order.",
  partly_settled:
    "A part of this order is paid, returned or credited already, and an order is put on account as a whole. Collect the rest by another payment method.",
  session_gone: "The payment session has gone meanwhile. Try again.",
  order_gone: "The order has gone meanwhile. Reload the page.",
  not_a_checkout: "This order cannot be paid on account this way. Use place on account.",
  busy: "The order is being worked on just now. Try again in a few seconds.",
  account_not_usable: "The account cannot be used any more. Look at its status, or choose another payment method.",
  declined_by_agent: "The billing agent declined this order. Do not ship it on account; choose another payment method.",
  registration_refused:
    "The billing agent did not take this order. Put right what its answer says (on the order), or choose another payment method.",
}

/** Beyond an agent's limit nobody but the agent lends. */
const LENT_BY_AGENT: Partial<typeof WORDS> = {
  insufficient_credit:
    "The order is {shortfall} above what the billing agent still lends the buyer. Ask the agent for a higher limit, or make the order smaller.",
}

/**
 * @param shortfall as people read amounts, where the reason has one
 * @param book of the program that refuses
 */
export function staffWords(code: RefusalCode, shortfall = "", book: "own" | "agent" = "own"): string {
  const words = (book === "agent" && LENT_BY_AGENT[code]) || WORDS[code]
  return words.replace("{shortfall} ", shortfall && `${shortfall} `)
}

export const REFUSAL_CODES = Object.keys(WORDS) as RefusalCode[]

export function isRefusalCode(code: string | undefined): code is RefusalCode {
  return REFUSAL_CODES.some((known) => known === code)
}
