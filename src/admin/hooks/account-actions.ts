import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { read, write } from "../lib/request"
import type { AdminApproval } from "../types/account"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

export type NewReceipt = { amount: number; received_on: string; reference?: string; note?: string }
export type NewLimit = { credit_limit: number; reason: string; expires_at?: string }
export type WriteOff = { amount: number; reason: string }
/** Without an entry it waits for a second person. */
export type Outcome = { entry: object | null }

export const useEnterReceipt = (accountId: string) => useAccountAction<NewReceipt, object>(accountId, "receipts")
export const useSetLimit = (accountId: string) => useAccountAction<NewLimit, Outcome>(accountId, "limit")
export const useWriteOff = (accountId: string) => useAccountAction<WriteOff, Outcome>(accountId, "write-off")

const PENDING_MAX = 10

/** What waits for a second person on this account. */
export function usePendingApprovals(accountId: string) {
  const language = useLanguage()
  const query = { account_id: accountId, state: "pending", limit: PENDING_MAX }
  return useQuery({
    queryKey: [...queryKeys.accounts, "approvals", query],
    queryFn: () => read<{ approval_requests: AdminApproval[] }>("/approval-requests", language, query),
    select: ({ approval_requests }) => approval_requests,
  })
}

export const useApprove = (id: string) => useWrite<Record<string, never>, object>(`/approval-requests/${id}/approve`)
export const useReject = (id: string) => useWrite<{ reason: string }, object>(`/approval-requests/${id}/reject`)

function useAccountAction<Body extends Record<string, unknown>, Answer>(accountId: string, action: string) {
  return useWrite<Body, Answer>(`/accounts/${accountId}/${action}`)
}

function useWrite<Body extends Record<string, unknown>, Answer>(path: string) {
  const language = useLanguage()
  const queryClient = useQueryClient()
  // One a form: sent again after an answer that got lost, it is still the same request.
  const [key] = useState(newKey)
  return useMutation({
    mutationFn: (body: Body) => write<Answer>(path, language, body, key),
    // Also after a refusal: it often means that someone else was first.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.accounts }),
        queryClient.invalidateQueries({ queryKey: queryKeys.attention }),
      ]),
  })
}

/** Not `randomUUID`, which browsers keep from dashboards without https. */
function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-")
}
