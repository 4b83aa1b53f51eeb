import type { CreateNotice, OrderRegistrationRecord } from "../../../src/modules/billing-agent/types"

let counter = 0
/** A parcel of this order has left. */
export function shipmentOf(registration: OrderRegistrationRecord, changes: Partial<CreateNotice> = {}): CreateNotice {
  counter += 1
  return {
    key: `shipment:ful_${counter}`,
    kind: "shipment",
    agent_id: registration.agent_id,
    program_id: "test",
    account_order_id: registration.account_order_id,
    order_id: registration.order_id,
    registration_id: registration.id,
    fulfillment_id: `ful_${counter}`,
    status: "queued",
    payload: { tracking_number: "1234", amount: 1100 },
    ...changes,
  }
}

/** This order is to be cancelled at the agent. */
export const cancelOf = (registration: OrderRegistrationRecord): CreateNotice =>
  shipmentOf(registration, {
    key: `order_cancel:${registration.id}`,
    kind: "order_cancel",
    fulfillment_id: null,
    payload: {},
  })
