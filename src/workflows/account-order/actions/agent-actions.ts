import { toMajor } from "../../../domain/money/money"
import { goneAt } from "../../../domain/order-life/shipped-value"
import { orderToRegister } from "../register-order"
import type { ActionContext, Performer } from "./context"

export const resolveDecision: Performer<"resolve_decision"> = async ({ deps, reading }, { registration_id }) => {
  const { order, program, book } = reading
  if (!order) {
    return
  }
  await deps.billingAgents.resolveOrder({
    id: registration_id,
    order: orderToRegister(order, program, book.account_order.po_number),
    deadline_ms: program.decision_timeout_ms,
  })
}

export const cancelRegistration: Performer<"cancel_registration"> = (context, { key, registration_id }) =>
  context.deps.billingAgents.createNotice({
    ...noticeOf(context),
    key,
    kind: "order_cancel",
    registration_id,
    fulfillment_id: null,
    status: "queued",
    payload: {},
  })

export const createNotice: Performer<"create_notice"> = (context, { key, fulfillment_id }) =>
  context.deps.billingAgents.createNotice({
    ...noticeOf(context),
    key,
    kind: "shipment",
    registration_id: context.reading.facts.records.registration?.id ?? null,
    fulfillment_id,
    status: "awaiting_shipment",
    payload: {},
  })

export const queueNotice: Performer<"queue_notice"> = async ({ deps, reading }, { key, fulfillment_id, amount }) => {
  const parcel = reading.order?.fulfillments.find(({ id }) => id === fulfillment_id)
  if (!parcel) {
    return
  }
  await deps.billingAgents.queueNotice({
    key,
    payload: {
      // Several labels on one parcel: the first valid one counts (02).
      tracking_number: parcel.labels[0]?.tracking_number ?? null,
      carrier_code: null,
      shipped_at: goneAt(parcel).toISOString(),
      amount: toMajor(amount, reading.program.currency_decimals),
    },
  })
}

export const withdrawNotice: Performer<"withdraw_notice"> = ({ deps }, { key, not_required }) =>
  deps.billingAgents.withdrawNotice({ key, status: not_required ? "not_required" : "withdrawn" })

function noticeOf({ reading: { program, book, order } }: ActionContext) {
  return {
    agent_id: program.agent_id,
    program_id: program.id,
    account_order_id: book.account_order.id,
    order_id: order?.id ?? book.account_order.order_id,
  }
}
