import type { MedusaRequest } from "@medusajs/framework/http"
import { plan } from "../../../../domain/order-life/plan"
import type { NoticeRecord } from "../../../../modules/billing-agent/types"
import type { ChargeRecord } from "../../../../modules/trade-credit/types"
import { decisionOf, dueDateOf } from "../../../../workflows/account-order/describe-order"
import { depsOf } from "../../../../workflows/deps"
import { findAccountOrder } from "../../../../workflows/account-order/find-account-order"
import { SETTLE_FAILED } from "../../../../workflows/account-order/settle-order"
import { readFacts, type Reading } from "../../../../workflows/account-order/read-facts"
import { notFound } from "../../../helpers/http-refusal"

/** Everything of an order on account; 404 for an order that is not. */
export async function readAdminOrder(req: MedusaRequest, orderId: string) {
  const deps = depsOf(req.scope)
  const record = await findAccountOrder(deps, { order_id: orderId })
  if (!record) {
    throw notFound("Order on account", orderId)
  }
  return serialize(orderId, await readFacts(deps, record.id))
}

function serialize(orderId: string, reading: Reading) {
  const { program, book, registrations, notices } = reading
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
    hold: hold
      ? { id: hold.id, status: hold.status, amount: hold.amount, remaining_amount: hold.remaining_amount }
      : null,
    registrations: registrations.map(({ id, number, attempt, state, amount, last_answer, decided_at }) => ({
      id,
      number,
      attempt,
      state,
      amount,
      last_answer,
      decided_at,
    })),
    charges: book.charges.map(serializeCharge),
    credits: [],
    notices: notices.map(serializeNotice),
    papers: [],
    // A look that stopped with a fault is not in the facts, only in what it left behind.
    needs_attention: [
      ...book.account_order.attention.filter(({ code }) => code === SETTLE_FAILED),
      ...plan(reading.facts).attention,
    ],
  }
}

const serializeCharge = ({ id, fulfillment_id, amount, event_at, lines }: ChargeRecord) => ({
  id,
  fulfillment_id,
  amount,
  event_at,
  lines: lines.map(({ title, quantity, tax_rate, amount: line_amount }) => ({
    title,
    quantity,
    tax_rate,
    amount: line_amount,
  })),
})

const serializeNotice = ({ payload, ...notice }: NoticeRecord) => ({
  id: notice.id,
  kind: notice.kind,
  status: notice.status,
  carrier_code: payload.carrier_code ?? null,
  tracking_number: payload.tracking_number ?? null,
  amount: payload.amount ?? null,
  attempts: notice.attempts,
  next_attempt_at: notice.next_attempt_at,
  last_answer: notice.last_answer,
  accepted_at: notice.accepted_at,
  fulfillment_id: notice.fulfillment_id,
})
