import { useQuery } from "@tanstack/react-query"
import type { AdminProgram } from "../../client"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

export function usePrograms() {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.programs, language],
    queryFn: () => sdk.admin.tradeCredit.programs.list(),
    select: ({ programs }) => programs,
  })
}

export function useProgram(id: string | undefined): AdminProgram | undefined {
  return usePrograms().data?.find((program) => program.id === id)
}
