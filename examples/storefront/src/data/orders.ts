import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { HttpTypes } from "@medusajs/types"
import { sdk } from "../lib/api"
import { LOOK_AGAIN_MS } from "../lib/query"
import { useSession } from "./customer"

export const ORDERS_A_PAGE = 10

const ON_ACCOUNT = "pp_deferred-invoice_"

export function useOrders(page: number) {
  const { customer_id } = useSession()
  return useQuery({
    queryKey: ["orders", customer_id, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.store.order.list({
        limit: ORDERS_A_PAGE,
        offset: (page - 1) * ORDERS_A_PAGE,
        order: "-created_at",
        fields: "id,display_id,created_at,total,currency_code,status,fulfillment_status",
      }),
  })
}

export function useOrder(id: string) {
  return useQuery({
    queryKey: ["orders", "one", id],
    queryFn: async () => {
      const { order } = await sdk.store.order.retrieve(id, {
        fields: "+fulfillment_status,*payment_collections.payments,*payment_collections.payment_sessions",
      })
      return order
    },
  })
}

/**
 * The payment method that bears the order: of the payments that were tried the one that stands. While an agent decides there
 * is no payment yet, only the session that was chosen.
 */
export function providerOf(order: HttpTypes.StoreOrder): string | null {
  const collections = order.payment_collections ?? []
  const payments = collections.flatMap((collection) => collection.payments ?? [])
  const sessions = collections.flatMap((collection) => collection.payment_sessions ?? [])
  const standing = payments.filter(({ canceled_at }) => !canceled_at)
  return (standing.at(-1) ?? sessions.at(-1) ?? payments.at(-1))?.provider_id ?? null
}

/** Is it a way to buy on account? */
export const isProgram = (providerId: string | null): boolean => providerId?.startsWith(ON_ACCOUNT) ?? false

export const isOnAccount = (order: HttpTypes.StoreOrder): boolean => isProgram(providerOf(order))

/** What the plugin knows of an order on account; looked at again while a decision is to come. */
export function useOrderOnAccount(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["orders", "on-account", id],
    enabled,
    queryFn: async () => (await sdk.store.tradeCredit.orders.retrieve(id)).order,
    refetchInterval: ({ state }) => (state.data?.decision.pending ? LOOK_AGAIN_MS : false),
  })
}
