import type { Attention } from "./actions"
import type { Facts } from "./facts"
import { isUndecided } from "./rules/decision"
import { unpackedPieces } from "./shipped-value"

/** An agent that has not answered for this long is worth a telephone call. */
const SILENT_AFTER_MS = 10 * 60_000

const NOT_ON_ACCOUNT: Attention = {
  code: "not_on_account",
  message:
    "This order stands, but neither credit is held for it nor does the agent have it. Do not ship it on account.",
  actions: ["cancel_order", "other_payment_method"],
}

/** A checkout still under way is younger than this. */
const CHECKOUT_MS = 3 * 60_000

/** What a person should know about an order, and the ways out. */
export function attentionOf(facts: Facts): Attention[] {
  return [...ofDecision(facts), ...ofGoods(facts), ...ofBooks(facts), ...ofNotices(facts)]
}

function ofDecision({ now, order, records: { registration, hold, charges, opened_at } }: Facts): Attention[] {
  if (!order || order.canceled) {
    return []
  }
  if (!registration) {
    const old = now.getTime() - opened_at.getTime() > CHECKOUT_MS
    return old && hold?.status !== "open" && charges.length === 0 ? [NOT_ON_ACCOUNT] : []
  }
  if (registration.state === "declined") {
    return [
      {
        code: "declined_by_agent",
        message: "The billing agent declined this order. Its credit is free again; do not ship it on account.",
        actions: ["cancel_order", "other_payment_method"],
      },
    ]
  }
  if (registration.state === "needs_attention") {
    return [
      {
        code: "registration_refused",
        message: `The billing agent could not take this order: ${registration.last_message ?? "no reason given"} It is sent again by itself; put right what it says, or cancel the order.`,
        actions: ["settle", "cancel_order", "other_payment_method"],
      },
    ]
  }
  const unheld = registration.state === "approved" && hold?.status === "released" && charges.length === 0
  if (unheld || registration.superseded || registration.state === "cancelled") {
    return [NOT_ON_ACCOUNT]
  }
  const silent = now.getTime() - registration.created_at.getTime() > SILENT_AFTER_MS
  return silent && isUndecided(registration) && registration.state !== "pending_review"
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

function ofGoods({ order, program, records: { charges, registration, hold } }: Facts): Attention[] {
  if (!order || charges.length === 0) {
    return []
  }
  const attention: Attention[] = []
  if (registration && registration.state !== "approved" && !order.canceled) {
    attention.push({
      code: "shipped_without_approval",
      message: "Goods have left although the billing agent has not approved the order: nobody guarantees this amount.",
      actions: ["contact_agent", "contact_buyer"],
    })
  }
  if (order.canceled && hold) {
    attention.push({
      code: "cancelled_after_shipment",
      message: "The order was cancelled after goods were charged to the account. Settle what came back with the buyer.",
      actions: ["contact_buyer"],
    })
  } else if (unpackedPieces(order, charges, program.notify_on) > 0) {
    attention.push({
      code: "charged_then_unpacked",
      message:
        "A fulfilment was cancelled after its value was charged to the account. Ship these goods again, or settle it with the buyer.",
      actions: ["fulfil_again", "contact_buyer"],
    })
  }
  return attention
}

/** Not repairable by Medusa's public means (09 25); what the buyer owes is right all the same, it is in the ledger. */
function ofBooks({ order, collections }: Facts): Attention[] {
  const captures = collections.flatMap(({ payments }) => payments.flatMap((payment) => payment.captures))
  const differ = captures.some(({ id, amount }) => {
    const written = order?.transactions.filter(({ reference_id }) => reference_id === id) ?? []
    return written.length > 0 && Math.abs(written.reduce((sum, row) => sum + row.amount, 0) - amount) > 1e-6
  })
  return differ
    ? [
        {
          code: "order_transactions_differ",
          message:
            "Medusa's transactions of this order differ from its captures. The account's ledger is right; go by it.",
          actions: [],
        },
      ]
    : []
}

function ofNotices({ records: { notices } }: Facts): Attention[] {
  return notices
    .filter(({ status }) => status === "needs_attention")
    .map(({ kind, last_message }) => ({
      code: kind === "shipment" ? "notice_refused" : "cancellation_refused",
      message: `The billing agent did not take this notice: ${last_message ?? "no reason given"}`,
      actions: ["retry_notice"],
    }))
}
