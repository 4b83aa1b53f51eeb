import { useQuery } from "@tanstack/react-query"
import { read } from "../lib/request"
import type { AdminProgram } from "../types/program"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

export function usePrograms() {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.programs, language],
    queryFn: () => read<{ programs: AdminProgram[] }>("/programs", language),
    select: ({ programs }) => programs,
  })
}

export function useProgram(id: string | undefined): AdminProgram | undefined {
  return usePrograms().data?.find((program) => program.id === id)
}
