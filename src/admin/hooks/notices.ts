import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { read, write } from "../lib/request"
import type { AdminNotice, BoardFigure, NoticeStatus } from "../types/notice"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** The outbox works by itself; the board follows it. */
const REFETCH_INTERVAL_MS = 10_000

export type NoticesQuery = {
  status?: NoticeStatus[]
  kind?: string[]
  agent_id?: string
  overdue?: "true"
  q?: string
  order?: string
  limit: number
  offset?: number
}
type NoticeList = { notices: AdminNotice[]; count: number; offset: number; limit: number }

export function useNotices(query: NoticesQuery) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.notices, "list", query, language],
    queryFn: () => read<NoticeList>("/notices", language, query),
    placeholderData: keepPreviousData,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

export function useBoardFigures() {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.notices, "figures"],
    queryFn: () => read<{ summary: { shipments_to_report: BoardFigure[] } }>("/summary", language),
    select: ({ summary }) => summary.shipments_to_report,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

/** What staff may correct before a notice goes out again. */
export type NoticeCorrection = { carrier_code?: string; tracking_number?: string }
export type NoticeWithdrawal = { settled_by_hand?: boolean; note?: string }

export const useRetryNotice = (id: string) => useNoticeAction<NoticeCorrection>(id, "retry")
/** Takes it back, at the agent too; or notes that a person has settled it there. */
export const useWithdrawNotice = (id: string) => useNoticeAction<NoticeWithdrawal>(id, "withdraw")

function useNoticeAction<Body extends Record<string, unknown>>(id: string, action: string) {
  const language = useLanguage()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => write<{ notice: AdminNotice }>(`/notices/${id}/${action}`, language, body),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.notices }),
        queryClient.invalidateQueries({ queryKey: queryKeys.orders }),
      ]),
  })
}
