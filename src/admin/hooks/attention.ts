import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { read, write } from "../lib/request"
import type { AttentionItem, AttentionKind } from "../types/attention"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** Much of it is put right by itself; the list follows. */
const REFETCH_INTERVAL_MS = 15_000

export type AttentionQuery = {
  kind?: AttentionKind
  program_id?: string
  agent_id?: string
  q?: string
  order?: string
  limit: number
  offset?: number
}
type AttentionList = { attention: AttentionItem[]; count: number; offset: number; limit: number }

export function useAttention(query: AttentionQuery) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.attention, query, language],
    queryFn: () => read<AttentionList>("/attention", language, query),
    placeholderData: keepPreviousData,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

/** `repair`: by an entry in the ledger; `accept`: taken for granted. Both in the name of who asks. */
export function useDecideFinding(id: string, decision: "repair" | "accept") {
  const language = useLanguage()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { reason: string }) => write(`/ledger-findings/${id}/${decision}`, language, body),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.attention }),
        queryClient.invalidateQueries({ queryKey: queryKeys.accounts }),
      ]),
  })
}
