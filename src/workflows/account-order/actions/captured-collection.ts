import type { PaymentCollectionUpdatableFields } from "@medusajs/framework/types"

/**
 * A collection of which nothing is left to be captured. Medusa writes the amount only after capturing; where it died in
 * between, the order would look unpaid. (Its types leave out `captured_amount`, which the module takes.)
 */
export const capturedCollection = (captured_amount: number): PaymentCollectionUpdatableFields =>
  ({ captured_amount, status: "completed" }) as PaymentCollectionUpdatableFields
