import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Locale } from "../../../../../domain/program/locale"
import { findCarrier } from "../../../../../domain/shipment/carriers"
import { decisionOf, dueDateOf } from "../../../../../workflows/account-order/describe-order"
import { depsOf } from "../../../../../workflows/deps"
import { findAccountOrder } from "../../../../../workflows/account-order/find-account-order"
import { readFacts, type Reading } from "../../../../../workflows/account-order/read-facts"
import { maySeeOrder } from "../../../../../workflows/account-order/may-see-order"
import { route } from "../../../../helpers/handle"
import { notFound } from "../../../../helpers/http-refusal"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { requestLocale } from "../../../../helpers/locale"
import { validateQuery } from "../../../../helpers/validate"

export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const { order_id } = req.params
  const deps = depsOf(req.scope)
  const record = await findAccountOrder(deps, { order_id })
  if (!record || !(await maySeeOrder(deps, record, req.auth_context.actor_id))) {
    throw notFound("Order on account", order_id)
  }
  const order = serialize(order_id, await readFacts(deps, record.id), requestLocale(req))
  res.json({ order: pickFields([order], fields)[0] })
})

/** What concerns the buyer: the decision without the agent's own words, and the parcels. */
function serialize(orderId: string, reading: Reading, locale: Locale) {
  const { book, program, order } = reading
  const { state, must_not_ship } = decisionOf(reading)
  const hold = book.holds.at(-1)
  return {
    order_id: orderId,
    program_id: program.id,
    currency_code: program.currency_code,
    po_number: book.account_order.po_number,
    due_on: dueDateOf(reading),
    decision: { state, pending: must_not_ship && (state === "pending" || state === "unknown") },
    hold: hold ? { status: hold.status, amount: hold.amount, remaining_amount: hold.remaining_amount } : null,
    shipments: (order?.fulfillments ?? [])
      .filter(({ canceled_at }) => !canceled_at)
      .map(({ id, shipped_at, delivered_at, labels }) => ({
        fulfillment_id: id,
        shipped_at,
        delivered_at,
        tracking: labels.map((label) => trackingOf(label, locale)),
        charged_amount: book.charges.find(({ fulfillment_id }) => fulfillment_id === id)?.amount ?? null,
      })),
    credits: book.credits.map(({ kind, amount, event_at, lines }) => ({
      kind,
      amount,
      credited_at: event_at,
      items: lines.map(({ title, quantity, amount: value }) => ({ title, quantity, amount: value })),
    })),
    papers: [],
  }
}

type Label = NonNullable<Reading["order"]>["fulfillments"][number]["labels"][number]

/** What the agent thinks of it stays here; and staff who have no address write `#`, which leads nowhere. */
function trackingOf({ tracking_number, tracking_url, carrier_code }: Label, locale: Locale) {
  return {
    tracking_number,
    tracking_url: /^https?:\/\//.test(tracking_url ?? "") ? tracking_url : null,
    carrier_name: findCarrier(carrier_code ?? "")?.name[locale] ?? null,
  }
}
