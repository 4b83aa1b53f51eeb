import { useMutation, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/api"
import { queryClient } from "../lib/query"
import type { Cart, Eligibility } from "../lib/types"
import { setCart } from "./cart"
import { useSession } from "./customer"

export function useShippingOptions(cartId: string) {
  return useQuery({
    queryKey: ["shipping-options", cartId],
    queryFn: async () => (await sdk.store.fulfillment.listCartOptions({ cart_id: cartId })).shipping_options,
  })
}

export function useChooseShipping(cartId: string) {
  return useMutation({
    scope: { id: "cart" },
    mutationFn: async (option_id: string) => {
      const { cart } = await sdk.store.cart.addShippingMethod(cartId, { option_id }, CART_FIELDS)
      setCart(cart)
    },
  })
}

const CART_FIELDS = { fields: "+items.total,+items.subtotal,+items.product_handle,+shipping_methods.name" }

/** The payment methods that the buyer may use for this cart; `cart_id` is what makes the store judge it. */
export function usePaymentProviders({ id, region_id, total }: Cart) {
  return useQuery({
    queryKey: ["payment-providers", id, total],
    staleTime: 0,
    queryFn: async () => {
      const query = { region_id: region_id ?? "", cart_id: id }
      return (await sdk.store.payment.listPaymentProviders(query)).payment_providers
    },
  })
}

/** Why each program fits the cart, or does not. Guests are not asked about: they sign in first. */
export function useEligibility({ id, total }: Cart) {
  const { customer_id } = useSession()
  return useQuery({
    queryKey: ["eligibility", id, total],
    staleTime: 0,
    enabled: customer_id !== null,
    queryFn: () => readEligibility(id),
  })
}

export async function readEligibility(cart_id: string): Promise<Eligibility[]> {
  return (await sdk.store.tradeCredit.eligibility.list({ cart_id })).eligibility
}

/** Of the session that was chosen last. */
export function chosenPayment(cart: Cart): { provider_id: string; po_number: string } | null {
  const session = cart.payment_collection?.payment_sessions?.at(-1)
  const po_number = session?.data?.po_number
  return session
    ? { provider_id: session.provider_id, po_number: typeof po_number === "string" ? po_number : "" }
    : null
}

export function useChoosePayment(cart: Cart) {
  return useMutation({
    scope: { id: "cart" },
    mutationFn: async ({ provider_id, po_number }: { provider_id: string; po_number: string }) => {
      const data = po_number.trim() ? { po_number: po_number.trim() } : {}
      await sdk.store.payment.initiatePaymentSession(cart, { provider_id, data })
      const { cart: fresh } = await sdk.store.cart.retrieve(cart.id, CART_FIELDS)
      setCart(fresh)
    },
  })
}

/** The order, or why the store refused it; the cart is kept then. */
export type Outcome = { order_id: string } | { refusal: string }

/**
 * Asking twice is safe: the same cart answers with the same order, so a second click, a reload and a broken line lose
 * nothing.
 */
export async function placeOrder(cartId: string): Promise<Outcome> {
  const result = await sdk.store.cart.complete(cartId)
  if (result.type === "cart") {
    return { refusal: result.error.message }
  }
  for (const queryKey of ["orders", "accounts", "programs"]) {
    await queryClient.invalidateQueries({ queryKey: [queryKey] })
  }
  return { order_id: result.order.id }
}

export function usePlaceOrder(cartId: string) {
  return useMutation({
    scope: { id: "cart" },
    mutationFn: () => placeOrder(cartId),
    // Refused or unclear: what the store has of the cart now is what counts.
    onError: () => queryClient.invalidateQueries({ queryKey: ["cart", cartId] }),
  })
}
