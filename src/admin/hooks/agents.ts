import { useQuery } from "@tanstack/react-query"
import { read } from "../lib/request"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** The ids of the billing agents in the options. */
export function useAgentIds() {
  const language = useLanguage()
  return useQuery({
    queryKey: queryKeys.agents,
    queryFn: () => read<{ agents: { id: string }[] }>("/agents", language, { fields: "id" }),
    select: ({ agents }) => agents.map(({ id }) => id),
    staleTime: Infinity,
  })
}
