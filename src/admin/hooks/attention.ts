import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { Query } from "../../client"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"
import { useLanguage } from "./use-language"

/** Much of it is put right by itself; the list follows. */
const REFETCH_INTERVAL_MS = 15_000

export type AttentionQuery = Query<"admin.attention.list">

export function useAttention(query: AttentionQuery) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.attention, query, language],
    queryFn: () => sdk.admin.tradeCredit.attention.list(query),
    placeholderData: keepPreviousData,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

/** `repair`: by an entry in the ledger; `accept`: taken for granted, until `reopen`. All in the name of who asks. */
export const useDecideFinding = (id: string, decision: "repair" | "accept" | "reopen") =>
  useAction((body: { reason: string }) => sdk.admin.tradeCredit.ledgerFindings[decision](id, body))
