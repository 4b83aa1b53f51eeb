import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import { isNotFound, read } from "../lib/request"
import type { AdminOrderOnAccount, ShownOrder } from "../types/order"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** What staff or the agent do to an order shows a moment later, without reloading the page. */
const REFETCH_INTERVAL_MS = 5_000

/** Null: the order is not on account. */
export function useOrderOnAccount(order: ShownOrder) {
  const language = useLanguage()
  useRefetchWhenChanged(order)
  return useQuery({
    queryKey: [...queryKeys.orders, order.id, language],
    queryFn: () => (isPaidOtherwise(order) ? null : readOrderOnAccount(order.id, language)),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? REFETCH_INTERVAL_MS : false),
  })
}

async function readOrderOnAccount(orderId: string, language: string): Promise<AdminOrderOnAccount | null> {
  try {
    return (await read<{ order: AdminOrderOnAccount }>(`/orders/${orderId}`, language)).order
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
    notices.some(({ status }) => status === "queued" || status === "sending" || status === "retrying")
  )
}
