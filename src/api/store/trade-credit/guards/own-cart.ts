import type { Purchase } from "../../../../workflows/eligibility/judge-programs"
import type { CartFacts } from "../../../../workflows/eligibility/read-cart"

/** What a cart asks of the gate; null when it is someone else's, or not there. A guest's cart is whoever's has its id. */
export function purchaseOf(cart: CartFacts | null, customerId: string | null): Purchase | null {
  if (!cart || (cart.customer_id !== null && cart.customer_id !== customerId)) {
    return null
  }
  const { id, total, currency_code, country_code, po_number } = cart
  return { total, currency_code, country_code, po_number, cart_id: id }
}
