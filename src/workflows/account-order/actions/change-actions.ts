import type { IPaymentModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createOrUpdateOrderPaymentCollectionWorkflow,
  deletePaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { toMajor } from "../../../domain/money/money"
import { amountToRegister } from "../../../domain/order-life/amount-to-register"
import { partOf } from "../../../domain/order-life/registrations"
import { restOfOrder, wholeToRegister } from "../../../domain/order-life/split-order"
import { InsufficientCreditError } from "../../../modules/trade-credit/errors"
import type { ReadOrder } from "../read-order"
import { orderToRegister } from "../register-order"
import { authorizeCollectionWorkflow } from "../workflows/authorize-collection"
import { capturedCollection } from "./captured-collection"
import { SETTLE_ACTOR, type ActionContext, type Performer } from "./context"

// What follows an order that was changed: its hold, Medusa's collections, and what the agent has.

export const adjustHold: Performer<"adjust_hold"> = ({ deps, reading }, { hold_id, serial, change, reason }) =>
  unlessShort(
    deps.tradeCredit.adjustHold({
      hold_id,
      serial,
      change: toMajor(change, reading.program.currency_decimals),
      reason,
      actor: SETTLE_ACTOR,
    })
  )

export const placeHold: Performer<"place_hold"> = ({ deps, reading }, { key, amount }) => {
  const { program, book } = reading
  const { id, account_id, payment_session_id } = book.account_order
  return unlessShort(
    deps.tradeCredit.placeHold({
      key,
      account_order_id: id,
      account_id,
      payment_session_id,
      amount: toMajor(amount, program.currency_decimals),
      currency_code: program.currency_code,
      actor: SETTLE_ACTOR,
      follows_change: true,
    })
  )
}

/** Another order took the credit after this one was read: the next reading says so to staff. */
async function unlessShort(adjusting: Promise<unknown>): Promise<void> {
  await adjusting.catch((error: unknown) => {
    if (!(error instanceof InsufficientCreditError)) {
      throw error
    }
  })
}

/** The collection first: a payment that is left live in a closed one tells a repetition that it is still to be canceled. */
export const closeCollection: Performer<"close_collection"> = async ({ container }, action) => {
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT)
  if (action.session_ids.length > 0) {
    await deletePaymentSessionsWorkflow(container).run({ input: { ids: action.session_ids } })
  }
  const { captured } = action
  await payments.updatePaymentCollections(
    action.collection_id,
    captured > 0 ? { ...capturedCollection(captured), amount: captured } : { status: "canceled" }
  )
  for (const id of action.payment_ids) {
    await payments.cancelPayment(id)
  }
}

export const mendCollections: Performer<"mend_collections"> = async ({ container, reading: { order } }) => {
  if (order) {
    await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id: order.id } })
  }
}

/** Keeps the session and its decision; only what it is for changes (09 20). */
export const updateSession: Performer<"update_session"> = async ({ container }, { session_id, amount }) => {
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT)
  const { data = {}, currency_code } = await payments.retrievePaymentSession(session_id)
  await payments.updatePaymentSession({ id: session_id, data, currency_code, amount })
}

export const authorizeCollection: Performer<"authorize_collection"> = async (context, { collection_id }) => {
  const { container, owner, reading } = context
  const { program, book } = reading
  await authorizeCollectionWorkflow(container).run({
    input: {
      collection_id,
      provider_id: program.provider_id,
      customer_id: book.account_order.customer_id,
      po_number: book.account_order.po_number,
      claim_owner: owner,
    },
  })
}

export const changeRegistration: Performer<"change_registration"> = async (context, { registration_id, beside }) => {
  const { program, book } = context.reading
  const order = toRegister(context, beside)
  if (order) {
    const { po_number } = book.account_order
    await context.deps.billingAgents.changeOrder({
      registration_id,
      beside,
      order: orderToRegister(order, program, po_number),
    })
  }
}

export const dropRegistration: Performer<"drop_registration"> = ({ deps }, { registration_id }) =>
  deps.billingAgents.dropOrder({ registration_id })

/** The whole order; or what none of the registrations beside stands for. */
function toRegister({ reading: { order, program, facts } }: ActionContext, beside: boolean): ReadOrder | null {
  const { records } = facts
  const { registration, charges } = records
  if (!order || (!beside && registration?.part === null)) {
    return order && wholeToRegister(order, facts)
  }
  const apart = charges.filter((charge) => beside || partOf(records, charge.fulfillment_id))
  const amount = amountToRegister(facts) - (beside ? (registration?.amount ?? 0) : 0)
  return restOfOrder(order, apart, amount, program.currency_decimals)
}
