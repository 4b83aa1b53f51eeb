import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"

/** The ids of the billing agents in the options. */
export function useAgentIds() {
  return useQuery({
    queryKey: queryKeys.agents,
    queryFn: () => sdk.admin.tradeCredit.agents.list({ fields: "id" }),
    select: ({ agents }) => agents.map(({ id }) => id),
    staleTime: Infinity,
  })
}
