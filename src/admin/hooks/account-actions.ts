import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { read, write } from "../lib/request"
import type { AdminApproval, AdminReceipt } from "../types/account"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

export type NewReceipt = { amount: number; received_on: string; reference?: string; note?: string }
export type NewLimit = { credit_limit: number; reason: string; expires_at?: string }
export type WriteOff = { amount: number; reason: string }
export type NewStatus = { status: "active" | "suspended" | "closed"; reason: string }
/** Without an entry it waits for a second person. */
export type Outcome = { entry: object | null }

export const useEnterReceipt = (accountId: string) => useAccountAction<NewReceipt, object>(accountId, "receipts")
export const useSetLimit = (accountId: string) => useAccountAction<NewLimit, Outcome>(accountId, "limit")
export const useWriteOff = (accountId: string) => useAccountAction<WriteOff, Outcome>(accountId, "write-off")

export const useSetStatus = (accountId: string) => useWrite<NewStatus, object>(`/accounts/${accountId}`)

export const useReverseReceipt = (accountId: string, receiptId: string) =>
  useAccountAction<{ reason: string }, object>(accountId, `receipts/${receiptId}/reverse`)

/** The newest ones, and how many there are. */
export function useReceipts(accountId: string, limit: number) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "receipts", limit],
    queryFn: () =>
      read<{ receipts: AdminReceipt[]; count: number }>(`/accounts/${accountId}/receipts`, language, { limit }),
    placeholderData: keepPreviousData,
  })
}

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

export function useApproval(id: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, "approval", id],
    queryFn: () => read<{ approval_request: AdminApproval }>(`/approval-requests/${id}`, language),
    select: ({ approval_request }) => approval_request,
  })
}

/** A no needs a reason, a yes takes none. */
export const useDecideApproval = (id: string, decision: "approve" | "reject") =>
  useWrite<{ reason?: string }, object>(`/approval-requests/${id}/${decision}`)

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
