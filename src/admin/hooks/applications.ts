import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Terms } from "../../domain/terms/terms"
import { download, read, write } from "../lib/request"
import type { AdminApplication, ApplicationStatus } from "../types/application"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

export type ApplicationsQuery = {
  customer_id?: string
  status?: ApplicationStatus[]
  program_id?: string
  q?: string
  order?: string
  limit: number
  offset?: number
}
type ApplicationList = { applications: AdminApplication[]; count: number; offset: number; limit: number }

export function useApplications(query: ApplicationsQuery) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.applications, "list", query, language],
    queryFn: () => read<ApplicationList>("/applications", language, query),
    placeholderData: keepPreviousData,
  })
}

export function useApplication(id: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.applications, "detail", id, language],
    queryFn: () => read<{ application: AdminApplication }>(`/applications/${id}`, language),
    select: ({ application }) => application,
  })
}

export type Approval = { credit_limit: number; payment_terms?: Terms; note?: string }
export type Decline = { reason_code: string; note?: string }
export type InformationRequest = { message: string; fields?: string[] }

export const useApproveApplication = (id: string) => useApplicationAction<Approval>(id, "approve")
export const useDeclineApplication = (id: string) => useApplicationAction<Decline>(id, "decline")
export const useRequestInformation = (id: string) => useApplicationAction<InformationRequest>(id, "request-information")
/** Asks the agent now. */
export const useRefreshApplication = (id: string) => useApplicationAction<void>(id, "refresh")

/** The content of a paper, saved by the browser under its name. */
export function useDownloadPaper(applicationId: string) {
  const language = useLanguage()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const url = URL.createObjectURL(await download(`/applications/${applicationId}/documents/${id}`, language))
      const link = Object.assign(document.createElement("a"), { href: url, download: name })
      link.click()
      // The browser has taken the content over with the click; in the next turn nobody needs the address any more.
      setTimeout(() => URL.revokeObjectURL(url))
    },
    // The application's history says so.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.applications }),
  })
}

function useApplicationAction<Body extends Record<string, unknown> | void>(id: string, action: string) {
  const language = useLanguage()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) =>
      write<{ application: AdminApplication }>(`/applications/${id}/${action}`, language, body ?? {}),
    // Also after a refusal: it often means that someone else, or the agent, has decided meanwhile.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.applications }),
        queryClient.invalidateQueries({ queryKey: queryKeys.accounts }),
      ]),
  })
}
