import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import type { AdminOrderOnAccount, Body } from "../../client"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

const { orders } = sdk.admin.tradeCredit

/** What the dashboard's order page hands to a widget, as far as it matters here. */
export type ShownOrder = {
  id: string
  status: string
  payment_collections?: { payments?: { provider_id: string; canceled_at?: string | Date | null }[] | null }[] | null
}

/** What staff or the agent do to an order shows a moment later, without reloading the page. */
const REFETCH_INTERVAL_MS = 5_000
const ASKED_TOGETHER_MS = 1_000

/** The first, too: an order is charged a moment before its notice is queued. */
const MOVING_NOTICES = ["awaiting_shipment", "queued", "sending", "retrying"]

/** Null: the order is not on account. */
export function useOrderOnAccount(order: ShownOrder) {
  const language = useLanguage()
  const queryClient = useQueryClient()
  useRefetchWhenChanged(order)
  return useQuery({
    queryKey: [...queryKeys.orders, order.id, language],
    queryFn: async () => {
      if (isPaidOtherwise(order)) {
        return null
      }
      // One without a payment is asked for only where it is known to be ours: where it could be put on account says so.
      const askPlacement = () => queryClient.fetchQuery(placementOf(order, language))
      const isOurs = hasPaymentOfOurs(order) || (await askPlacement()).placement.account_order_id !== null
      return isOurs ? (await orders.retrieve(order.id)).order : null
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? REFETCH_INTERVAL_MS : false),
  })
}

/** Where an order that is not on account could be put; not asked for one that is paid otherwise. */
export function usePlacement(order: ShownOrder, enabled: boolean) {
  const language = useLanguage()
  return useQuery({
    ...placementOf(order, language),
    select: ({ placement }) => placement,
    enabled: enabled && order.status !== "canceled" && !isPaidOtherwise(order),
  })
}

/** By its status, too: what was answered of a draft says nothing of the order that it has just become. */
const placementOf = ({ id, status }: ShownOrder, language: string) =>
  queryOptions({
    queryKey: [...queryKeys.orders, id, "placement", language, status],
    queryFn: () => orders.retrievePlacement(id),
    // Those who ask at the same time are answered at once.
    staleTime: ASKED_TOGETHER_MS,
  })

export const usePlaceOnAccount = (id: string) =>
  useOrderAction((body: Body<"admin.orders.placeOnAccount">) => orders.placeOnAccount(id, body))
export const useAllowBeyond = (id: string) =>
  useOrderAction((body: Body<"admin.orders.overrideCredit">) => orders.overrideCredit(id, body))
export const useCloseShort = (id: string) =>
  useOrderAction((body: Body<"admin.orders.closeShort">) => orders.closeShort(id, body))
export const useSettleOrder = (id: string) => useOrderAction<void, { actions: string[] }>(() => orders.settle(id))
export const useShipWithoutApproval = (id: string) =>
  useOrderAction((body: Body<"admin.orders.shipWithoutApproval">) => orders.shipWithoutApproval(id, body))
/** `of`: the word that the person has seen. */
export const useRevokeShipOverride = (id: string, of?: string) =>
  useOrderAction((body: { reason: string }) => orders.revokeShipOverride(id, { ...body, of }))

function useOrderAction<Sent, Given>(send: (body: Sent) => Promise<Given>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    // The page's own cards show it, too: items, payments, what may be packed.
    onSettled: () => queryClient.invalidateQueries(),
  })
}

/**
 * Medusa's own cards of the order, such as its payments, read it once. What becomes of it with us changes them, too, a moment
 * later: what was charged is captured then.
 */
export function useTellPage(orderId: string, order: AdminOrderOnAccount | null | undefined): void {
  const queryClient = useQueryClient()
  const state = order && JSON.stringify([order.decision, order.hold, order.charges.length, order.credits.length])
  const seen = useRef(state)
  useEffect(() => {
    if (!seen.current || !state || seen.current === state) {
      seen.current = state
      return
    }
    seen.current = state
    const tell = () => {
      for (const queryKey of medusasKeysOf(orderId)) {
        void queryClient.invalidateQueries({ queryKey })
      }
    }
    tell()
    const again = setTimeout(tell, REFETCH_INTERVAL_MS)
    return () => clearTimeout(again)
  }, [orderId, state, queryClient])
}

/** As the dashboard builds them: the order, and what is made of it. */
const medusasKeysOf = (orderId: string) => [["orders", "detail", orderId], [["orders", "detail", orderId]]]

/** The page reads its order anew after each action; what follows from the action for us is then on its way, too. */
function useRefetchWhenChanged(order: ShownOrder): void {
  const queryClient = useQueryClient()
  const seen = useRef(order)
  useEffect(() => {
    if (seen.current !== order) {
      seen.current = order
      void queryClient.invalidateQueries({ queryKey: [...queryKeys.orders, order.id] })
    }
  }, [order, queryClient])
}

const isOfOurs = ({ provider_id }: { provider_id: string }) => provider_id.startsWith(`pp_${PROVIDER_IDENTIFIER}_`)
const paymentsOf = ({ payment_collections }: ShownOrder) =>
  (payment_collections ?? []).flatMap(({ payments }) => payments ?? [])

/** Also one that has ended. While a decision is out there is none yet, so none says nothing. */
const hasPaymentOfOurs = (order: ShownOrder): boolean => paymentsOf(order).some(isOfOurs)

/** Saves a request on most orders of most stores. */
function isPaidOtherwise(order: ShownOrder): boolean {
  const payments = paymentsOf(order).filter(({ canceled_at }) => !canceled_at)
  return payments.length > 0 && !payments.some(isOfOurs)
}

function isMoving({ decision, hold, notices }: AdminOrderOnAccount): boolean {
  return (
    decision.state === "pending" ||
    decision.state === "unknown" ||
    hold?.status === "open" ||
    notices.some(({ status }) => MOVING_NOTICES.includes(status))
  )
}
