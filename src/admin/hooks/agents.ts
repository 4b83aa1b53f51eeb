import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"
import { useLanguage } from "./use-language"

/** The billing agents in the options, as the reader calls them. */
function useAgentLabels() {
  return useQuery({
    queryKey: [...queryKeys.agentLabels, useLanguage()],
    queryFn: () => sdk.admin.tradeCredit.agents.list({ fields: "id,label" }),
    select: ({ agents }) => agents.map(({ id, label }) => ({ value: id, label })),
    staleTime: Infinity,
  })
}

const NONE: { value: string; label: string }[] = []

/** For a list that is filtered by them. */
export const useAgentOptions = () => useAgentLabels().data ?? NONE

/** What an agent is called; the id of one that is in the options no more. */
export function useAgentName(): (id: string) => string {
  const options = useAgentOptions()
  return (id) => options.find(({ value }) => value === id)?.label ?? id
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
