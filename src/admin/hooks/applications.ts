import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type { ApplicationPaper, Body, Query } from "../../client"
import { saveFile } from "../lib/save-file"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction, useInvalidate } from "./use-action"
import { useLanguage } from "./use-language"

const { applications } = sdk.admin.tradeCredit

export type ApplicationsQuery = Query<"admin.applications.list">

export function useApplications(query: ApplicationsQuery) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.applications, "list", query, language],
    queryFn: () => applications.list(query),
    placeholderData: keepPreviousData,
  })
}

export function useApplication(id: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.applications, "detail", id, language],
    queryFn: () => applications.retrieve(id),
    select: ({ application }) => application,
  })
}

export const useApproveApplication = (id: string) =>
  useAction((body: Body<"admin.applications.approve">) => applications.approve(id, body))
/** `of`: the approval that was read. */
export const useRevokeApproval = (id: string, of: string) =>
  useAction((body: { reason: string }) => applications.revokeApproval(id, { ...body, of }))
export const useDeclineApplication = (id: string) =>
  useAction((body: Body<"admin.applications.decline">) => applications.decline(id, body))
export const useRequestInformation = (id: string) =>
  useAction((body: Body<"admin.applications.requestInformation">) => applications.requestInformation(id, body))
/** Asks the agent now. */
export const useRefreshApplication = (id: string) => useAction(() => applications.refresh(id))

/** What a reviewer would look up by hand. */
export function useApplicationChecks(id: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.applications, "checks", id, language],
    queryFn: () => applications.checks(id),
  })
}

/** The content of a paper, saved by the browser under its name. */
export function useDownloadPaper(applicationId: string) {
  const invalidate = useInvalidate()
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      saveFile(await applications.downloadDocument(applicationId, id), name)
    },
    // The application's history says so.
    onSuccess: invalidate,
  })
}

/** The content of a paper as long as it is shown: each time it is opened anew, which the application's history says. */
export function useOpenPaper(applicationId: string, paper: ApplicationPaper) {
  const invalidate = useInvalidate()
  return useQuery({
    queryKey: [...queryKeys.papers, applicationId, paper.id],
    queryFn: async () => {
      const content = await applications.downloadDocument(applicationId, paper.id)
      void invalidate()
      // What it is, its first bytes said when it came in; no browser shall find out otherwise.
      return content.slice(0, content.size, paper.media_type)
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
