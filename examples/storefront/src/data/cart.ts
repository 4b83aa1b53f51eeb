import { useMutation, useQuery, type UseQueryResult } from "@tanstack/react-query"
import type { HttpTypes } from "@medusajs/types"
import { sdk } from "../lib/api"
import { failureOf } from "../lib/failure"
import { queryClient } from "../lib/query"
import { sessionStore } from "../lib/session-events"
import type { Cart } from "../lib/types"
import { forgetCart, keepCart, readCartId, readCartOwner, useCartId } from "./cart-id"
import { readRegion } from "./catalog"

/** What each answer with a cart is to bring along. */
export const CART_FIELDS = {
  fields: "+items.total,+items.subtotal,+items.product_handle,+shipping_methods.name",
}
const cartKey = (id: string | null) => ["cart", id] as const

async function readCart(id: string): Promise<Cart | null> {
  try {
    const { cart } = await sdk.store.cart.retrieve(id, CART_FIELDS)
    return cart
  } catch (error) {
    if (failureOf(error).status === 404) {
      forgetCart()
      return null
    }
    throw error
  }
}

/** Null: nothing was put into it yet. */
export function useCart(): UseQueryResult<Cart | null> {
  const id = useCartId()
  return useQuery({ queryKey: cartKey(id), queryFn: () => (id ? readCart(id) : null) })
}

export function setCart(cart: Cart): void {
  queryClient.setQueryData(cartKey(cart.id), cart)
}

/** Only when something is put into it: a visitor who looks around needs none. */
async function ensureCart(): Promise<string> {
  const known = readCartId()
  const cart = known ? await readCart(known) : null
  if (cart && !cart.completed_at) {
    return cart.id
  }
  const region = await readRegion()
  const { cart: created } = await sdk.store.cart.create({ region_id: region.id })
  keepCart(created.id, sessionStore.read().customer_id)
  return created.id
}

/**
 * A guest's cart becomes that of the customer who signs in; that of whoever was signed in before does not. Also when the page
 * is opened, for the case that it was left in the middle of this.
 */
export async function adoptCart(customerId: string): Promise<void> {
  const owner = readCartOwner()
  if (owner && owner !== customerId) {
    forgetCart()
  }
  const id = readCartId()
  if (!id || owner === customerId) {
    return
  }
  const cart = await readCart(id)
  if (cart && !cart.completed_at) {
    await sdk.store.cart.transferCart(id)
    keepCart(id, customerId)
  }
}

/** Changes of the cart go one after another, so that two quick clicks count as two. */
const scope = { id: "cart" }

export function useAddToCart() {
  return useMutation({
    scope,
    mutationFn: async (item: { variant_id: string; quantity: number }) => {
      const { cart } = await sdk.store.cart.createLineItem(await ensureCart(), item, CART_FIELDS)
      setCart(cart)
    },
  })
}

export function useChangeQuantity() {
  return useMutation({
    scope,
    mutationFn: async ({ id, quantity }: { id: string; quantity: number }) => {
      const { cart } = await sdk.store.cart.updateLineItem(requireCartId(), id, { quantity }, CART_FIELDS)
      setCart(cart)
    },
  })
}

export function useRemoveItem() {
  return useMutation({
    scope,
    mutationFn: async (id: string) => {
      const { parent } = await sdk.store.cart.deleteLineItem(requireCartId(), id, CART_FIELDS)
      if (parent) {
        setCart(parent)
      }
    },
  })
}

export function useUpdateCart() {
  return useMutation({
    scope,
    mutationFn: async (changes: HttpTypes.StoreUpdateCart) => {
      const { cart } = await sdk.store.cart.update(requireCartId(), changes, CART_FIELDS)
      setCart(cart)
    },
  })
}

function requireCartId(): string {
  const id = readCartId()
  if (!id) {
    throw new Error("There is no cart.")
  }
  return id
}

export function countItems(cart: Cart | null | undefined): number {
  return cart?.items?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
}
