import { useQuery } from "@tanstack/react-query"
import { isNotFound, read } from "../lib/request"
import type { AdminOrderOnAccount } from "../types/order"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** While something is on its way to or at the agent, staff should see it arrive without reloading the page. */
const REFETCH_INTERVAL_MS = 10_000

/** Null: the order is not on account. */
export function useOrderOnAccount(orderId: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.orders, orderId, language],
    queryFn: async () => {
      try {
        return (await read<{ order: AdminOrderOnAccount }>(`/orders/${orderId}`, language)).order
      } catch (error) {
        if (isNotFound(error)) {
          return null
        }
        throw error
      }
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? REFETCH_INTERVAL_MS : false),
  })
}

function isMoving({ decision, notices }: AdminOrderOnAccount): boolean {
  return (
    decision.state === "pending" ||
    decision.state === "unknown" ||
    notices.some(({ status }) => status === "queued" || status === "sending" || status === "retrying")
  )
}
