import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"
import { useLanguage } from "./use-language"

/** The ids of the billing agents in the options. */
export function useAgentIds() {
  return useQuery({
    queryKey: queryKeys.agentIds,
    queryFn: () => sdk.admin.tradeCredit.agents.list({ fields: "id" }),
    select: ({ agents }) => agents.map(({ id }) => id),
    staleTime: Infinity,
  })
}

/** Whether one is away shows by itself. */
const REFETCH_INTERVAL_MS = 15_000

/** The billing agents of the options, with how they fare. */
export function useAgents() {
  return useQuery({
    queryKey: [...queryKeys.agents, useLanguage()],
    queryFn: () => sdk.admin.tradeCredit.agents.list(),
    select: ({ agents }) => agents,
    refetchInterval: REFETCH_INTERVAL_MS,
  })
}

/** Asks an agent now whether it is there. */
export const useTestAgent = (id: string) => useAction(() => sdk.admin.tradeCredit.agents.testConnection(id))
