import { useMutation, useQueryClient } from "@tanstack/react-query"
import { write } from "../lib/request"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** What staff may correct before a notice goes out again. */
export type NoticeCorrection = { carrier_code?: string; tracking_number?: string }

export function useRetryNotice(noticeId: string) {
  const language = useLanguage()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (correction: NoticeCorrection) => write<unknown>(`/notices/${noticeId}/retry`, language, correction),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.orders }),
  })
}
