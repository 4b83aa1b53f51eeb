import type { PaymentMethod } from "./use-payment-methods"

export const PO_NUMBER_LENGTH_MAX = 50

/** What is wrong with a purchase order number; null: it may be sent. The text's key. */
export function poProblem(
  { po_number_required }: Pick<PaymentMethod, "po_number_required">,
  poNumber: string
): "payment.poMissing" | "payment.poTooLong" | null {
  const characters = [...poNumber.trim()].length
  if (characters > PO_NUMBER_LENGTH_MAX) {
    return "payment.poTooLong"
  }
  return po_number_required && characters === 0 ? "payment.poMissing" : null
}
