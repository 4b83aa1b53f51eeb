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
import { recordCapture, recordRefund, recountTransactions, removeTransactions } from "./books-actions"
import {
  adjustHold,
  authorizeCollection,
  changeRegistration,
  closeCollection,
  dropRegistration,
  mendCollections,
  placeHold,
  updateSession,
} from "./change-actions"
import type { ActionContext, Performer } from "./context"
import { postCharge, postCredit, releaseHold, transferCharge } from "./ledger-actions"
import {
  authorizeSession,
  cancelPayment,
  capture,
  completePayment,
  deleteSession,
  healPayment,
} from "./payment-actions"

const PERFORMERS: { [T in Action["type"]]: Performer<T> } = {
  delete_session: deleteSession,
  heal_payment: healPayment,
  cancel_payment: cancelPayment,
  authorize_session: authorizeSession,
  close_collection: closeCollection,
  mend_collections: mendCollections,
  update_session: updateSession,
  authorize_collection: authorizeCollection,
  record_capture: recordCapture,
  record_refund: recordRefund,
  remove_transactions: removeTransactions,
  recount_transactions: recountTransactions,
  complete_payment: completePayment,
  capture,
  adjust_hold: adjustHold,
  place_hold: placeHold,
  release_hold: releaseHold,
  post_charge: postCharge,
  transfer_charge: transferCharge,
  post_credit: postCredit,
  resolve_decision: resolveDecision,
  cancel_registration: cancelRegistration,
  change_registration: changeRegistration,
  drop_registration: dropRegistration,
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
