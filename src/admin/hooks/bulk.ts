import { useQuery } from "@tanstack/react-query"
import { AT_ONCE_MAX, chunksOf, isOnItsWay } from "../lib/batch"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"

const { notices, orderAttention } = sdk.admin.tradeCredit

const POLL_MS = 3_000

/** One request, which the server works through also when nobody looks any more. */
export function sendNotices(way: "retry" | "settle" | "withdraw", ids: string[], note?: string) {
  switch (way) {
    case "retry":
      return notices.retryMany({ ids })
    case "settle":
      return notices.withdrawMany({ ids, settled_by_hand: true, ...(note && { note }) })
    case "withdraw":
      return notices.withdrawMany({ ids })
  }
}

/** How those stand that were sent again together, until each has been answered. */
export function useStatusesOf(ids: string[]) {
  return useQuery({
    queryKey: [...queryKeys.notices, "statuses", ids],
    queryFn: async () => {
      const lists = chunksOf(ids, AT_ONCE_MAX).map((id) =>
        notices.list({ id, limit: AT_ONCE_MAX, fields: "id,status" })
      )
      return (await Promise.all(lists)).flatMap((list) => list.notices)
    },
    enabled: ids.length > 0,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(isOnItsWay) ? POLL_MS : false),
  })
}

export type AttentionOfOrder = { order_id: string; code: string }

/** Several things of orders, seen for one and the same reason. */
export const acceptAttention = (items: AttentionOfOrder[], reason: string) =>
  orderAttention.acceptMany({ items, reason })

export const useAcceptAttention = (of: AttentionOfOrder) =>
  useAction(({ reason }: { reason: string }) => acceptAttention([of], reason))

/** It is to stand in the list again. */
export const useReopenAttention = ({ order_id, code }: AttentionOfOrder) =>
  useAction(() => orderAttention.reopen(order_id, code))
