import type { IPaymentModuleService, UpdatePaymentDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow, deletePaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { authorizeSessionWorkflow } from "../workflows/authorize-session"
import { capturedCollection } from "./captured-collection"
import { SETTLE_ACTOR, type ActionContext, type Performer } from "./context"

const paymentModule = ({ container }: ActionContext): IPaymentModuleService => container.resolve(Modules.PAYMENT)

export const deleteSession: Performer<"delete_session"> = async (context, action) => {
  if (action.reopen_collection) {
    // Without this the order looks undecided for ever and "Mark as paid" is refused (09 17). First, because the session is
    // what tells a repetition after a crash that this is still to be done.
    await paymentModule(context).updatePaymentCollections(action.collection_id, { status: "not_paid" })
  }
  await deletePaymentSessionsWorkflow(context.container).run({ input: { ids: [action.session_id] } })
}

/** `canceled_at` is not in Medusa's type of the update, though its service takes it (09 52). */
export const healPayment: Performer<"heal_payment"> = (context, { payment_id }) =>
  paymentModule(context).updatePayment({ id: payment_id, canceled_at: null } as UpdatePaymentDTO)

export const cancelPayment: Performer<"cancel_payment"> = (context, { payment_id }) =>
  paymentModule(context).cancelPayment(payment_id)

export const authorizeSession: Performer<"authorize_session"> = ({ container, owner }, { session_id }) =>
  authorizeSessionWorkflow(container).run({ input: { session_id, claim_owner: owner } })

/** Only through Medusa's workflow: the module's own capture writes no order transaction (09 27). */
export const capture: Performer<"capture"> = ({ container }, { payment_id, amount }) =>
  capturePaymentWorkflow(container).run({ input: { payment_id, amount, captured_by: SETTLE_ACTOR } })

/** The collection first: the payment's mark is what tells a repetition that both are done. */
export const completePayment: Performer<"complete_payment"> = async (context, action) => {
  const { collection_id, captured_amount } = action
  await paymentModule(context).updatePaymentCollections(collection_id, capturedCollection(captured_amount))
  await paymentModule(context).updatePayment({ id: action.payment_id, captured_at: new Date() } as UpdatePaymentDTO)
}
