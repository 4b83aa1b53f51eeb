import { useMutation, useQuery } from "@tanstack/react-query"
import type { HttpTypes } from "@medusajs/types"
import { sdk } from "../lib/api"
import { queryClient } from "../lib/query"
import { endSession, sessionStore } from "../lib/session-events"
import type { Cart, Eligibility, Reason } from "../lib/types"
import { CART_FIELDS, setCart } from "./cart"
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

async function readEligibility(cart_id: string): Promise<Eligibility[]> {
  const { eligibility } = await sdk.store.tradeCredit.eligibility.list({ cart_id })
  const isUnknown = eligibility.some(({ reasons }) => reasons.some(({ code }) => code === "login_required"))
  if (isUnknown && sessionStore.read().customer_id !== null) {
    // Guests are answered, too: that the login counts no more is only to be seen here.
    endSession()
  }
  return eligibility
}

/** Why a program does not take the cart; none: it does, or the store does not say. */
async function readReasons(cartId: string, providerId: string): Promise<Reason[]> {
  const eligibility = await readEligibility(cartId).catch(() => [])
  return eligibility.find(({ provider_id }) => provider_id === providerId)?.reasons ?? []
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
      await beginPayment(cart, { provider_id, data })
      const { cart: fresh } = await sdk.store.cart.retrieve(cart.id, CART_FIELDS)
      setCart(fresh)
    },
  })
}

/**
 * As `sdk.store.payment.initiatePaymentSession` does it. The plugin guards this route of Medusa, and only its own client keeps
 * the code of a refusal, by which the plugin's words are told from Medusa's.
 */
async function beginPayment(
  { id: cart_id, payment_collection }: Cart,
  session: HttpTypes.StoreInitializePaymentSession
): Promise<void> {
  const id = payment_collection?.id ?? (await beginCollection(cart_id)).id
  await sdk.client.request("POST", `/store/payment-collections/${id}/payment-sessions`, { body: session })
}

async function beginCollection(cart_id: string): Promise<HttpTypes.StorePaymentCollection> {
  const begun = { method: "POST", body: { cart_id } }
  return (await sdk.client.fetch<HttpTypes.StorePaymentCollectionResponse>("/store/payment-collections", begun))
    .payment_collection
}

/** Why the store refused an order, as far as it says so in the reader's words; the cart is kept. */
export type Refused = { reasons: Reason[]; error: Error }
export type Outcome = { order_id: string } | Refused

/**
 * Asking twice is safe: the same cart answers with the same order, so a second click, a reload and a broken line lose
 * nothing.
 */
export async function placeOrder(cartId: string): Promise<Outcome> {
  const result = await sdk.store.cart.complete(cartId)
  if (result.type === "cart") {
    const provider_id = chosenPayment(result.cart)?.provider_id
    const reasons = provider_id ? await readReasons(cartId, provider_id) : []
    return { reasons, error: Object.assign(new Error(result.error.message), { status: 400 }) }
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
