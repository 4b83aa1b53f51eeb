import type { HttpTypes } from "@medusajs/types"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { sdk } from "../lib/api"
import { forgetCart } from "./cart-id"
import { forgetDrafts } from "../lib/draft"
import { failureOf } from "../lib/failure"
import { queryClient } from "../lib/query"
import { endSession, readSession, sessionStore } from "../lib/session-events"
import { readClaims } from "../lib/token"
import { adoptCart } from "./cart"

export function useSession() {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.read)
}

/** Asked only when somebody is signed in. */
export function useCustomer() {
  const { customer_id } = useSession()
  return useQuery({
    queryKey: ["customer", customer_id],
    enabled: customer_id !== null,
    queryFn: async () => {
      const { customer } = await sdk.store.customer.retrieve({ fields: "*addresses" })
      return customer
    },
  })
}

type Login = { email: string; password: string }

export function useSignIn() {
  return useMutation({
    mutationFn: async (login: Login) => {
      await sdk.auth.login("customer", "emailpass", login)
      await enter()
    },
  })
}

export type NewCustomer = Login & { company_name: string; first_name: string; last_name: string }

export function useSignUp() {
  return useMutation({
    mutationFn: async ({ email, password, ...names }: NewCustomer) => {
      await register({ email, password })
      if (!readClaims()?.actor_id) {
        await sdk.store.customer.create({ email, ...names })
        await sdk.auth.login("customer", "emailpass", { email, password })
      }
      await enter()
    },
  })
}

/** Who registered before and got no further, because the line broke, goes on from there; the password says who it is. */
async function register(login: Login): Promise<void> {
  try {
    await sdk.auth.register("customer", "emailpass", login)
  } catch (error) {
    if (failureOf(error).status !== 401) {
      throw error
    }
    await sdk.auth.login("customer", "emailpass", login)
  }
}

async function enter(): Promise<void> {
  const customerId = readClaims()?.actor_id
  if (customerId) {
    // Whoever signs in is signed in, whatever becomes of the cart; the next page tries again.
    await adoptCart(customerId).catch(() => undefined)
  }
  queryClient.clear()
  readSession()
}

/** Leaves nothing of this customer in the browser, which the next one may use. */
export function signOut(): void {
  forgetDrafts()
  forgetCart()
  endSession()
  readSession()
  queryClient.clear()
}

/** For the next checkout. */
export function useRememberAddress() {
  return useMutation({
    mutationFn: (address: HttpTypes.StoreCreateCustomerAddress) =>
      sdk.store.customer.createAddress({ ...address, is_default_shipping: true }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["customer"] }),
  })
}
