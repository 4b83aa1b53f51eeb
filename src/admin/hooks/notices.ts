import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { Body, Query } from "../../client"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"
import { useLanguage } from "./use-language"

const { notices, summary } = sdk.admin.tradeCredit

/** The outbox works by itself; the board follows it. */
const REFETCH_INTERVAL_MS = 10_000

export type NoticesQuery = Query<"admin.notices.list">

export function useNotices(query: NoticesQuery) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.notices, "list", query, language],
    queryFn: () => notices.list(query),
    placeholderData: keepPreviousData,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

export function useBoardFigures() {
  return useQuery({
    queryKey: [...queryKeys.notices, "figures"],
    queryFn: () => summary.retrieve({ fields: "shipments_to_report" }),
    select: (answer) => answer.summary.shipments_to_report,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

/** With what staff may correct before it goes out again. */
export const useRetryNotice = (id: string) => useAction((body: Body<"admin.notices.retry">) => notices.retry(id, body))
/** Takes it back, at the agent too; or notes that a person has settled it there. */
export const useWithdrawNotice = (id: string) =>
  useAction((body: Body<"admin.notices.withdraw">) => notices.withdraw(id, body))
