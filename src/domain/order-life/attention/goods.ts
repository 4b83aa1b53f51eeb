import type { Attention } from "../actions"
import type { Facts } from "../facts"
import { unpackedPieces } from "../shipped-value"

export function ofGoods({ order, program, records: { charges, registration, hold } }: Facts): Attention[] {
  if (!order || charges.length === 0) {
    return []
  }
  const attention: Attention[] = []
  if (registration && registration.state !== "approved" && !order.canceled) {
    attention.push({
      code: "shipped_without_approval",
      message: "Goods have left although the billing agent has not approved the order: nobody guarantees this amount.",
      actions: ["contact_agent", "contact_buyer"],
    })
  }
  if (order.canceled && hold) {
    attention.push({
      code: "cancelled_after_shipment",
      message: "The order was cancelled after goods were charged to the account. Settle what came back with the buyer.",
      actions: ["contact_buyer"],
    })
  } else if (unpackedPieces(order, charges, program.notify_on) > 0) {
    attention.push({
      code: "charged_then_unpacked",
      message:
        "A fulfilment was cancelled after its value was charged to the account. Ship these goods again, or settle it with the buyer.",
      actions: ["fulfil_again", "contact_buyer"],
    })
  }
  return attention
}
