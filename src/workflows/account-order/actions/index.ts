import type { Action } from "../../../domain/order-life/actions"
import {
  cancelRegistration,
  createNotice,
  noteShipment,
  queueNotice,
  reportDelivery,
  reportReturn,
  resolveDecision,
  reviseNotice,
  splitRegistration,
  withdrawNotice,
} from "./agent-actions"
import type { ActionContext, Performer } from "./context"
import { postCharge, postCredit, releaseHold, transferCharge } from "./ledger-actions"
import {
  authorizeSession,
  cancelPayment,
  capture,
  completePayment,
  deleteSession,
  healPayment,
  recordCapture,
  recordRefund,
} from "./payment-actions"

const PERFORMERS: { [T in Action["type"]]: Performer<T> } = {
  delete_session: deleteSession,
  heal_payment: healPayment,
  cancel_payment: cancelPayment,
  authorize_session: authorizeSession,
  record_capture: recordCapture,
  record_refund: recordRefund,
  complete_payment: completePayment,
  capture,
  release_hold: releaseHold,
  post_charge: postCharge,
  transfer_charge: transferCharge,
  post_credit: postCredit,
  resolve_decision: resolveDecision,
  cancel_registration: cancelRegistration,
  split_registration: splitRegistration,
  create_notice: createNotice,
  note_shipment: noteShipment,
  queue_notice: queueNotice,
  revise_notice: reviseNotice,
  report_delivery: reportDelivery,
  report_return: reportReturn,
  withdraw_notice: withdrawNotice,
}

export async function perform<T extends Action["type"]>(
  context: ActionContext,
  action: Extract<Action, { type: T }>
): Promise<void> {
  await (PERFORMERS[action.type] as Performer<T>)(context, action)
}
