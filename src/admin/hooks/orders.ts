import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import { type AdminOrderOnAccount, type Body, isNotFound } from "../../client"
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

/** The first, too: an order is charged a moment before its notice is queued. */
const MOVING_NOTICES = ["awaiting_shipment", "queued", "sending", "retrying"]

/** Null: the order is not on account. */
export function useOrderOnAccount(order: ShownOrder) {
  const language = useLanguage()
  useRefetchWhenChanged(order)
  return useQuery({
    queryKey: [...queryKeys.orders, order.id, language],
    queryFn: () => (isPaidOtherwise(order) ? null : readOrderOnAccount(order.id)),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? REFETCH_INTERVAL_MS : false),
  })
}

/** Where an order that is not on account could be put; not asked for one that is paid otherwise. */
export function usePlacement(order: ShownOrder, enabled: boolean) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.orders, order.id, "placement", language],
    queryFn: () => orders.retrievePlacement(order.id),
    select: ({ placement }) => placement,
    enabled: enabled && order.status !== "canceled" && !isPaidOtherwise(order),
    staleTime: 0,
  })
}

export const usePlaceOnAccount = (id: string) =>
  useOrderAction((body: Body<"admin.orders.placeOnAccount">) => orders.placeOnAccount(id, body))
export const useAllowBeyond = (id: string) =>
  useOrderAction((body: Body<"admin.orders.overrideCredit">) => orders.overrideCredit(id, body))
export const useCloseShort = (id: string) =>
  useOrderAction((body: Body<"admin.orders.closeShort">) => orders.closeShort(id, body))
export const useSettleOrder = (id: string) => useOrderAction<void, { actions: string[] }>(() => orders.settle(id))
export const useShipWithoutApproval = (id: string) =>
  useOrderAction((body: Body<"admin.orders.shipWithoutApproval">) => orders.shipWithoutApproval(id, body))

function useOrderAction<Sent, Given>(send: (body: Sent) => Promise<Given>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    // The page's own cards show it, too: items, payments, what may be packed.
    onSettled: () => queryClient.invalidateQueries(),
  })
}

async function readOrderOnAccount(orderId: string): Promise<AdminOrderOnAccount | null> {
  try {
    return (await orders.retrieve(orderId)).order
  } catch (error) {
    if (isNotFound(error)) {
      return null
    }
    throw error
  }
}

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

/** Saves a request on most orders of most stores. While a decision is out there is no payment yet, so none says nothing. */
function isPaidOtherwise({ payment_collections: collections }: ShownOrder): boolean {
  const payments = (collections ?? []).flatMap(({ payments: some }) => some ?? []).filter((one) => !one.canceled_at)
  return payments.length > 0 && payments.every((one) => !one.provider_id.startsWith(`pp_${PROVIDER_IDENTIFIER}_`))
}

function isMoving({ decision, hold, notices }: AdminOrderOnAccount): boolean {
  return (
    decision.state === "pending" ||
    decision.state === "unknown" ||
    hold?.status === "open" ||
    notices.some(({ status }) => MOVING_NOTICES.includes(status))
  )
}
