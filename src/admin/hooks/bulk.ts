import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import type { NoticeStatus } from "../../client"
import { queryKeys } from "./query-keys"

/** What came of one of those that were marked; `refusal`: the code of why not, `message` the server's words for it. */
export type OneResult = { outcome: string; refusal: string | null; message: string | null }

export type ManyNotices = { ids: string[]; settled_by_hand?: boolean; note?: string }

/** More the routes do not take at once. */
export const AT_ONCE_MAX = 100

const POLL_MS = 3_000
const ON_THEIR_WAY: NoticeStatus[] = ["queued", "sending", "retrying"]

/** One request, which the server works through also when nobody looks any more. */
export function useManyNotices(way: "retry" | "withdraw") {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ ids, ...body }: ManyNotices) =>
      way === "retry"
        ? sdk.admin.tradeCredit.notices.retryMany({ ids })
        : sdk.admin.tradeCredit.notices.withdrawMany({ ids, ...body }),
    onSettled: () =>
      Promise.all(
        [queryKeys.notices, queryKeys.orders, queryKeys.attention].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey })
        )
      ),
  })
}

/** How those stand that were sent again together, until each has been answered. */
export function useStatusesOf(ids: string[]) {
  return useQuery({
    queryKey: [...queryKeys.notices, "statuses", ids],
    queryFn: () => sdk.admin.tradeCredit.notices.list({ id: ids, limit: AT_ONCE_MAX, fields: "id,status" }),
    select: ({ notices }) => notices,
    enabled: ids.length > 0,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.notices.some(({ status }) => ON_THEIR_WAY.includes(status)) ? POLL_MS : false,
  })
}

export type AttentionOfOrder = { order_id: string; code: string }

/** Several things of orders, seen for one and the same reason. */
export function useAcceptAttention() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { items: AttentionOfOrder[]; reason: string }) =>
      sdk.admin.tradeCredit.orderAttention.acceptMany(body),
    onSettled: () => invalidateAttention(queryClient),
  })
}

/** It is to stand in the list again. */
export function useReopenAttention({ order_id, code }: AttentionOfOrder) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.admin.tradeCredit.orderAttention.reopen(order_id, code),
    onSettled: () => invalidateAttention(queryClient),
  })
}

function invalidateAttention(queryClient: ReturnType<typeof useQueryClient>) {
  return Promise.all(
    [queryKeys.attention, queryKeys.orders].map((queryKey) => queryClient.invalidateQueries({ queryKey }))
  )
}
