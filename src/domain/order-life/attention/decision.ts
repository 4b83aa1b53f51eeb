import type { Attention } from "../actions"
import { chargedBeyond } from "../counted-charges"
import type { Facts, Records, RegistrationFacts } from "../facts"
import { receivableOf } from "../receivable"
import { currentRegistrations, isUndecided } from "../registrations"
import { payableAmount } from "../shipped-value"

/** An agent that has not answered for this long is worth a telephone call. */
const SILENT_AFTER_MS = 10 * 60_000

/** A checkout still under way is younger than this. */
const CHECKOUT_MS = 3 * 60_000

const notOnAccount = (records: Records): Attention => ({
  code: "not_on_account",
  message:
    "This order stands, but neither credit is held for it nor does the agent have it. Do not ship it on account.",
  actions: waysOut(records),
})

/** An order of which nothing has left may be put on account anew, by hand: perhaps in another program. */
const waysOut = ({ charges }: Records) => [
  ...(charges.length === 0 ? ["place_on_account"] : []),
  "cancel_order",
  "other_payment_method",
]

export function ofDecision({ now, order, program, records }: Facts): Attention[] {
  if (!order || order.canceled) {
    return []
  }
  if (payableAmount(order, program.currency_decimals) <= 0) {
    // Paid through another method.
    return []
  }
  const { registration, hold, charges, opened_at } = records
  if (!registration) {
    const old = now.getTime() - opened_at.getTime() > CHECKOUT_MS
    return old && hold?.status !== "open" && charges.length === 0 ? [notOnAccount(records)] : []
  }
  if (charges.length > 0 && receivableOf(records).owed === 0) {
    // All of it came back, or was given up: nobody has to hold or have anything.
    return []
  }
  const unheld = registration.state === "approved" && hold?.status === "released" && charges.length === 0
  if (unheld || registration.superseded || registration.state === "cancelled") {
    const isOver = registration.superseded && chargedBeyond(order, records, program.currency_decimals) >= 0
    // What was left of a split order was taken out of it.
    return isOver && registration.part !== null ? [] : [notOnAccount(records)]
  }
  return [
    ...(registration.state === "declined" ? [declined(registration, records)] : []),
    ...currentRegistrations(records)
      .filter(isUndecided)
      .flatMap((one) => undecided(now, one)),
  ]
}

function declined({ part }: RegistrationFacts, records: Records): Attention {
  const what = part === null ? "this order" : "what has not left of this order"
  return {
    code: "declined_by_agent",
    message: `The billing agent declined ${what}. Its credit is free again; do not ship it on account.`,
    actions: waysOut(records),
  }
}

function undecided(now: Date, { state, created_at, last_message }: RegistrationFacts): Attention[] {
  if (state === "needs_attention") {
    return [
      {
        code: "registration_refused",
        message: `The billing agent could not take this order: ${last_message ?? "no reason given"} It is sent again by itself; put right what it says, or cancel the order.`,
        actions: ["settle", "cancel_order", "other_payment_method"],
      },
    ]
  }
  const silent = now.getTime() - created_at.getTime() > SILENT_AFTER_MS
  return silent && state !== "pending_review"
    ? [
        {
          code: "agent_silent",
          message:
            "The billing agent has not answered about this order. It is asked again by itself; do not ship it yet.",
          actions: ["settle", "contact_agent"],
        },
      ]
    : []
}
