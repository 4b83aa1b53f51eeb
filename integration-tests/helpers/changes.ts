import { accountOf, ledgerFindings } from "./account"
import type { Answer } from "./http"
import { onAccount } from "./parcels"
import type { Shopper } from "./shopper"
import type { Staff } from "./staff"
import type { StoreSuite } from "./store-suite"
import { waitFor } from "./wait-for"

export type Buyer = { shopper: Shopper; program_id: string; ref: string | null }

/** An order edit as staff make it: the pieces of one line, and their price before tax, or a new line. */
export async function edit(
  { http }: Staff,
  order_id: string,
  {
    line,
    quantity,
    variant_id,
    unit_price,
  }: { line?: string; variant_id?: string; quantity: number; unit_price?: number }
): Promise<void> {
  await http.post("/admin/order-edits", { order_id })
  await (line
    ? http.post(`/admin/order-edits/${order_id}/items/item/${line}`, { quantity, unit_price })
    : http.post(`/admin/order-edits/${order_id}/items`, { items: [{ variant_id, quantity }] }))
  await http.post(`/admin/order-edits/${order_id}/confirm`)
}

type Figures = { held_amount: number; outstanding_amount: number }

/**
 * Waits until account, Medusa and agent say the same of an order: the credit is what can still ship, one live payment covers
 * exactly what Medusa calls pending, and the agent counts as used what is held and outstanding. The proof is clean.
 */
export async function expectInStep(suite: StoreSuite, buyer: Buyer, order_id: string, figures: Figures): Promise<void> {
  await waitFor(
    `held ${figures.held_amount}, outstanding ${figures.outstanding_amount}, and everything else in step`,
    () => readAll(suite, buyer, order_id),
    (seen) => JSON.stringify(seen) === JSON.stringify(expected(seen, buyer, figures))
  )
  expect(await ledgerFindings(suite.staff)).toEqual([])
}

async function readAll(suite: StoreSuite, { shopper, program_id, ref }: Buyer, order_id: string) {
  const { held_amount, outstanding_amount } = await accountOf(shopper, program_id)
  const { summary, payment_collections, payment_status } = await suite.staff.readOrder(
    order_id,
    "*summary,*payment_collections,*payment_collections.payments,*payment_collections.payments.captures"
  )
  const live = payment_collections
    .flatMap(({ payments }: Answer) => payments)
    .filter(({ canceled_at, captured_at }: Answer) => !canceled_at && !captured_at)
  const { decision } = await onAccount(suite, order_id)
  const { buyers } = ref ? await suite.kuroneko.state() : { buyers: [] }
  return {
    held_amount,
    outstanding_amount,
    pending: Math.max(0, summary.pending_difference),
    /** Of each live payment what is not captured yet. */
    live: live.map(({ amount, captures }: Answer) =>
      captures.reduce((left: number, capture: Answer) => left - capture.amount, amount)
    ),
    open: payment_collections.filter(({ status }: Answer) => !["completed", "canceled"].includes(status)).length,
    decision: decision.state,
    used: buyers.find((one) => one.ref === ref)?.used ?? null,
    /** What Medusa's order page says. */
    shown_unpaid: ["not_paid", "awaiting"].includes(payment_status),
  }
}

function expected(seen: Awaited<ReturnType<typeof readAll>>, { ref }: Buyer, figures: Figures): typeof seen {
  const { pending } = seen
  return {
    ...figures,
    pending,
    live: pending > 0 ? [pending] : [],
    open: pending > 0 ? 1 : 0,
    decision: ref ? "approved" : "not_needed",
    used: ref ? figures.held_amount + figures.outstanding_amount : null,
    shown_unpaid: false,
  }
}
