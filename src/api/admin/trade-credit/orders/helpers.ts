import type { MedusaRequest } from "@medusajs/framework/http"
import { toMajor } from "../../../../domain/money/money"
import { closeShort } from "../../../../domain/order-life/close-short"
import { waitingValue } from "../../../../domain/order-life/waiting-value"
import type { ChargeLineInput, ChargeRecord, CreditRecord } from "../../../../modules/trade-credit/types"
import { decisionOf, dueDateOf } from "../../../../workflows/account-order/describe-order"
import { depsOf } from "../../../../workflows/deps"
import { findAccountOrder } from "../../../../workflows/account-order/find-account-order"
import { shipStopsOf, standingStops } from "../../../../workflows/account-order/ship-stop"
import { readFacts, type Reading } from "../../../../workflows/account-order/read-facts"
import { notFound } from "../../../helpers/http-refusal"
import { readNotices } from "../notices/helpers"
import { attentionOf } from "./attention"

/** Everything of an order on account; 404 for an order that is not. */
export async function readAdminOrder(req: MedusaRequest, orderId: string) {
  const deps = depsOf(req.scope)
  const record = await findAccountOrder(deps, { order_id: orderId })
  if (!record) {
    throw notFound("Order on account", orderId)
  }
  const [reading, notices] = await Promise.all([
    readFacts(deps, record.id),
    readNotices(req, { account_order_id: record.id }),
  ])
  return { ...serialize(orderId, reading), notices }
}

function serialize(orderId: string, reading: Reading) {
  const { program, book, registrations } = reading
  const hold = book.holds.at(-1)
  return {
    order_id: orderId,
    account_order_id: book.account_order.id,
    currency_code: program.currency_code,
    po_number: book.account_order.po_number,
    due_on: dueDateOf(reading),
    program: { id: program.id, label: program.label.en, agent_id: program.agent_id, book: program.book },
    account: book.account && {
      id: book.account.id,
      company_name: book.account.company_name,
      available_amount: book.account.available_amount,
    },
    decision: decisionOf(reading),
    /** All that speaks against packing it, whether or not someone has allowed it. */
    ship_stops: shipStopsOf(reading),
    ship_override: shipOverrideOf(reading),
    ship_overrides: book.account_order.ship_overrides,
    credit_override: book.override && {
      amount: book.override.amount,
      reason: book.override.reason,
      actor: book.override.actor,
      created_at: book.override.created_at,
    },
    may_close_short: reading.order !== null && "lines" in closeShort(reading.order, program.notify_on),
    hold: hold
      ? { id: hold.id, status: hold.status, amount: hold.amount, remaining_amount: hold.remaining_amount }
      : null,
    registrations: registrations.map(({ id, number, attempt, part, state, amount, last_answer, decided_at }) => ({
      id,
      number,
      attempt,
      part,
      state,
      amount,
      last_answer,
      decided_at,
    })),
    /** Left and charged, but not told to an agent that takes one slip an order before the rest has left too. */
    waiting_amount: toMajor(waitingValue(reading.facts).amount, program.currency_decimals),
    charges: book.charges.map(serializeCharge),
    credits: book.credits.map(serializeCredit),
    /** Agent book: what no agent guarantees. */
    unguaranteed_amount: book.unguaranteed_amount,
    papers: [],
    ...attentionOf(reading),
  }
}

/** Who let goods leave that should stay, and whether that still counts: something else may stand against the order now. */
function shipOverrideOf(reading: Reading) {
  const { ship_override } = reading.book.account_order
  return ship_override && { ...ship_override, is_valid: standingStops(reading, ship_override).length === 0 }
}

const serializeCharge = ({ id, fulfillment_id, amount, unguaranteed, event_at, lines }: ChargeRecord) => ({
  id,
  fulfillment_id,
  amount,
  unguaranteed,
  event_at,
  lines: lines.map(serializeLine),
})

const serializeCredit = ({ id, kind, reference_id, amount, unguaranteed, event_at, lines }: CreditRecord) => ({
  id,
  kind,
  reference_id,
  amount,
  unguaranteed,
  event_at,
  lines: lines.map(serializeLine),
})

const serializeLine = ({ title, quantity, tax_rate, amount }: ChargeLineInput) => ({
  title,
  quantity,
  tax_rate,
  amount,
})
