import type { Attention } from "../actions"
import type { Facts } from "../facts"
import { ACCEPT } from "./seen"

/** The program lets a purchase order number be used again, but wants staff to look. */
export function ofPoNumber({ order, records: { po_number_used_by, hold } }: Facts): Attention[] {
  return order && !order.canceled && po_number_used_by !== null && hold
    ? [
        {
          code: "po_number_used",
          message:
            `Order #${po_number_used_by} of the same account has this purchase order number, too. Check with the buyer that ` +
            "it is not ordered twice.",
          actions: ["contact_buyer", "cancel_order", ACCEPT],
          evidence: [`order:${po_number_used_by}`],
        },
      ]
    : []
}
