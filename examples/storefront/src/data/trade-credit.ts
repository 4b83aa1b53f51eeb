import { useMutation, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/api"
import { LOOK_AGAIN_MS, queryClient } from "../lib/query"
import type { Application, ApplicationData } from "../lib/types"
import { useSession } from "./customer"

const OPEN = ["draft", "submitted", "under_review", "needs_information"]

export const isOpen = ({ status }: Application): boolean => OPEN.includes(status)

/** The ways to buy on account, and where the buyer stands with each. */
export function usePrograms() {
  const { customer_id } = useSession()
  return useQuery({
    queryKey: ["programs", customer_id],
    queryFn: async () => (await sdk.store.tradeCredit.programs.list()).programs,
  })
}

export function useAccounts() {
  const { customer_id } = useSession()
  return useQuery({
    queryKey: ["accounts", customer_id],
    enabled: customer_id !== null,
    queryFn: async () => (await sdk.store.tradeCredit.accounts.list()).accounts,
  })
}

/** Newest first. */
export function useApplications() {
  const { customer_id } = useSession()
  return useQuery({
    queryKey: ["applications", customer_id],
    enabled: customer_id !== null,
    queryFn: async () => (await sdk.store.tradeCredit.applications.list({ limit: 100 })).applications,
  })
}

/** While it is open it is looked at again and again, so that the decision appears by itself. */
export function useApplication(id: string) {
  return useQuery({
    queryKey: ["applications", "one", id],
    queryFn: async () => (await sdk.store.tradeCredit.applications.retrieve(id)).application,
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? LOOK_AGAIN_MS : false),
  })
}

export function useApplicationForm(programId: string) {
  return useQuery({
    queryKey: ["application-form", programId],
    queryFn: async () => (await sdk.store.tradeCredit.applicationForm.retrieve({ program_id: programId })).form,
  })
}

/**
 * An application decides on what is shown of programs, accounts and the cart's payment methods. Nobody waits for it: what a
 * page does next comes first, even if it is gone when the answers are there.
 */
export function lookAtStanding(): void {
  for (const name of ["programs", "accounts", "eligibility"]) {
    void queryClient.invalidateQueries({ queryKey: [name] })
  }
}

function lookAgain(): void {
  void queryClient.invalidateQueries({ queryKey: ["applications"] })
  lookAtStanding()
}

type NewApplication = {
  program_id: string
  data: ApplicationData
  accepted_disclosures: { id: string; version: string }[]
}

export function useApply() {
  return useMutation({
    mutationFn: async (body: NewApplication) => (await sdk.store.tradeCredit.applications.create(body)).application,
    onSuccess: lookAgain,
  })
}

/** `answers`: the question as the buyer has read it. */
type Answer = { data: ApplicationData; answers?: string }

export function useResubmit(id: string) {
  return useMutation({
    mutationFn: async (body: Answer) => (await sdk.store.tradeCredit.applications.resubmit(id, body)).application,
    // Also where it was not taken: then something else is asked by now.
    onSettled: lookAgain,
  })
}

export function useWithdraw(id: string) {
  return useMutation({ mutationFn: () => sdk.store.tradeCredit.applications.withdraw(id), onSettled: lookAgain })
}

export function useSendPaper(id: string) {
  return useMutation({
    mutationFn: async (paper: { document_id: string; file: File }) =>
      (await sdk.store.tradeCredit.applications.addDocument(id, paper)).document,
    onSettled: lookAgain,
  })
}

export function useRemovePaper(id: string) {
  return useMutation({
    mutationFn: (paperId: string) => sdk.store.tradeCredit.applications.removeDocument(id, paperId),
    onSettled: lookAgain,
  })
}
