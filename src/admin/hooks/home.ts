import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminSummary } from "../../client"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

const REFETCH_INTERVAL_MS = 60_000

/** Each part of the summary is asked for by itself, so that one that fails leaves the others. */
function useSummary<Field extends keyof AdminSummary>(key: readonly string[], field: Field) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...key, "summary", language],
    queryFn: () => sdk.admin.tradeCredit.summary.retrieve({ fields: field }),
    select: ({ summary }) => summary[field],
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

export const useCreditFigures = () => useSummary(queryKeys.accounts, "credit")
export const useApplicationFigures = () => useSummary(queryKeys.applications, "applications")
export const useAttentionFigures = () => useSummary(queryKeys.attention, "needs_attention")

export type ExposureQuery = { currency_code: string; program_id?: string; from: string }

/** @param query undefined: it is not known yet of what */
export function useExposure(query: ExposureQuery | undefined) {
  return useQuery({
    queryKey: [...queryKeys.accounts, "exposure", query],
    queryFn: () => sdk.admin.tradeCredit.exposure.list(query!),
    select: ({ exposure }) => exposure,
    placeholderData: keepPreviousData,
    enabled: query !== undefined,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}
