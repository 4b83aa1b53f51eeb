import { toMajor } from "../../../domain/money/money"
import { REST_PART } from "../../../domain/order-life/facts"
import { goneAt } from "../../../domain/order-life/shipped-value"
import { splitOrder, wholeToRegister } from "../../../domain/order-life/split-order"
import { orderToRegister } from "../register-order"
import type { ActionContext, Performer } from "./context"

export const resolveDecision: Performer<"resolve_decision"> = async ({ deps, reading }, { registration_id }) => {
  const { order, program, book, registrations, facts } = reading
  if (!order) {
    return
  }
  const isPart = registrations.find(({ id }) => id === registration_id)?.part !== null
  await deps.billingAgents.resolveOrder({
    id: registration_id,
    // A part is what it was when it was split off, and was written down then.
    ...(isPart ? {} : { order: orderToRegister(wholeToRegister(order, facts), program, book.account_order.po_number) }),
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

export const splitRegistration: Performer<"split_registration"> = async ({ deps, reading }, action) => {
  const { order, program, book, facts } = reading
  const parcel = order?.fulfillments.find(({ id }) => id === action.fulfillment_id)
  const charge = facts.records.charges.find(({ fulfillment_id }) => fulfillment_id === action.fulfillment_id)
  if (!order || !parcel || !charge) {
    return
  }
  const { left, rest } = splitOrder(order, facts, charge)
  const { po_number } = book.account_order
  await deps.billingAgents.splitOrder({
    registration_id: action.registration_id,
    parts: [
      { part: parcel.id, order: orderToRegister(left, program, po_number) },
      { part: REST_PART, order: orderToRegister(rest, program, po_number) },
    ],
  })
}

export const createNotice: Performer<"create_notice"> = (context, action) =>
  context.deps.billingAgents.createNotice({
    ...noticeOf(context),
    key: action.key,
    kind: "shipment",
    registration_id: action.registration_id,
    fulfillment_id: action.fulfillment_id,
    status: "awaiting_shipment",
    payload: {},
    revision: action.revision,
  })

export const noteShipment: Performer<"note_shipment"> = async ({ deps, reading }, { key, fulfillment_id, amount }) => {
  const parcel = reading.order?.fulfillments.find(({ id }) => id === fulfillment_id)
  if (!parcel) {
    return
  }
  await deps.billingAgents.noteShipment({
    key,
    payload: {
      shipped_at: goneAt(parcel).toISOString(),
      amount: toMajor(amount, reading.program.currency_decimals),
    },
  })
}

export const queueNotice: Performer<"queue_notice"> = async ({ deps, reading }, action) => {
  const parcel = reading.order?.fulfillments.find(({ id }) => id === action.fulfillment_id)
  if (!parcel) {
    return
  }
  const { key, tracking_number, carrier_code, amount } = action
  await deps.billingAgents.queueNotice({
    key,
    payload: {
      tracking_number,
      carrier_code,
      shipped_at: goneAt(parcel).toISOString(),
      amount: toMajor(amount, reading.program.currency_decimals),
    },
  })
}

export const reviseNotice: Performer<"revise_notice"> = ({ deps }, { key, tracking_number, carrier_code }) =>
  deps.billingAgents.reviseNotice({ key, tracking_number, carrier_code })

export const reportDelivery: Performer<"report_delivery"> = async (context, action) => {
  const parcel = context.reading.order?.fulfillments.find(({ id }) => id === action.fulfillment_id)
  if (!parcel?.delivered_at) {
    return
  }
  await context.deps.billingAgents.createNotice({
    ...noticeOf(context),
    key: action.key,
    kind: "delivery",
    registration_id: action.registration_id,
    fulfillment_id: action.fulfillment_id,
    status: "queued",
    payload: { happened_at: parcel.delivered_at.toISOString() },
  })
}

export const reportReturn: Performer<"report_return"> = async (context, action) => {
  const { book, program } = context.reading
  const credit = book.credits.find(({ key }) => key === action.credit_key)
  if (!credit) {
    return
  }
  await context.deps.billingAgents.createNotice({
    ...noticeOf(context),
    key: action.key,
    kind: "return",
    registration_id: action.registration_id,
    fulfillment_id: null,
    status: "queued",
    payload: {
      amount: toMajor(action.amount, program.currency_decimals),
      happened_at: credit.event_at.toISOString(),
      credit_kind: credit.kind,
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
