import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Body } from "../../client"
import { newKey } from "../lib/new-key"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"

const { accounts, approvalRequests } = sdk.admin.tradeCredit

/** One a form: sent again after an answer that got lost, it is still the same request. */
type Key = { idempotencyKey: string }

/** Without application. */
export const useOpenAccount = () => useAccountAction((body: Body<"admin.accounts.create">) => accounts.create(body))
export const useEnterReceipt = (accountId: string) =>
  useAccountAction((body: Body<"admin.accounts.createReceipt">, key: Key) =>
    accounts.createReceipt(accountId, body, key)
  )
/** Without an entry in the answer, like a write-off, it waits for a second person. */
export const useSetLimit = (accountId: string) =>
  useAccountAction((body: Body<"admin.accounts.setLimit">, key: Key) => accounts.setLimit(accountId, body, key))
export const useWriteOff = (accountId: string) =>
  useAccountAction((body: Body<"admin.accounts.writeOff">, key: Key) => accounts.writeOff(accountId, body, key))
export const useReverseReceipt = (accountId: string, receiptId: string) =>
  useAccountAction((body: Body<"admin.accounts.reverseReceipt">, key: Key) =>
    accounts.reverseReceipt(accountId, receiptId, body, key)
  )
export const useReverseWriteOff = (accountId: string, writeOffId: string) =>
  useAccountAction((body: Body<"admin.accounts.reverseWriteOff">, key: Key) =>
    accounts.reverseWriteOff(accountId, writeOffId, body, key)
  )

export const useReturnMoney = (accountId: string) =>
  useAccountAction((body: Body<"admin.accounts.returnMoney">, key: Key) => accounts.returnMoney(accountId, body, key))
export const useSetOfflineExposure = (accountId: string) =>
  useAccountAction((body: Body<"admin.accounts.setOfflineExposure">, key: Key) =>
    accounts.setOfflineExposure(accountId, body, key)
  )
/** Terms, PO rule, and the number in the merchant's own books. */
export const useUpdateAccount = (accountId: string) =>
  useAccountAction((body: Body<"admin.accounts.update">) => accounts.update(accountId, body))

/** Why goes with it. */
export type NewStatus = { status: "active" | "suspended" | "closed"; reason: string }
export const useSetStatus = (accountId: string) =>
  useAccountAction((body: NewStatus) => accounts.update(accountId, body))

/** Newest first, or only the one with this id. */
export function useReceipts(accountId: string, query: { id?: string; limit: number; offset: number }) {
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "receipts", query],
    queryFn: () => accounts.listReceipts(accountId, query),
    placeholderData: keepPreviousData,
  })
}

export function useWriteOffs(accountId: string, { limit, offset }: { limit: number; offset: number }) {
  const query = { limit, offset }
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "write-offs", query],
    queryFn: () => accounts.listWriteOffs(accountId, query),
    placeholderData: keepPreviousData,
  })
}

const PENDING_MAX = 10

/** What waits for a second person on this account. */
export function usePendingApprovals(accountId: string) {
  const query = { account_id: accountId, state: "pending", limit: PENDING_MAX } as const
  return useQuery({
    queryKey: [...queryKeys.accounts, "approvals", query],
    queryFn: () => approvalRequests.list(query),
    select: ({ approval_requests }) => approval_requests,
  })
}

export function useApproval(id: string) {
  return useQuery({
    queryKey: [...queryKeys.accounts, "approval", id],
    queryFn: () => approvalRequests.retrieve(id),
    select: ({ approval_request }) => approval_request,
  })
}

/** A no needs a reason, a yes takes none. */
export const useDecideApproval = (id: string, decision: "approve" | "reject") =>
  useAccountAction(async ({ reason = "" }: { reason?: string }) => {
    await (decision === "approve" ? approvalRequests.approve(id) : approvalRequests.reject(id, { reason }))
  })

function useAccountAction<Sent, Given>(send: (body: Sent, key: Key) => Promise<Given>) {
  const [idempotencyKey] = useState(newKey)
  return useAction((body: Sent) => send(body, { idempotencyKey }))
}
