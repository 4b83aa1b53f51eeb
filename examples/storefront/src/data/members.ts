import { useMutation, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/api"
import { queryClient } from "../lib/query"
import type { GivenRole } from "../lib/types"

/** What a member may spend; null: as much as the account has. */
export type SpendingLimits = { order_limit: number | null; month_limit: number | null }

export function useMembers(accountId: string) {
  return useQuery({
    queryKey: ["members", accountId],
    queryFn: async () => (await sdk.store.tradeCredit.accounts.listMembers(accountId)).members,
  })
}

export function useInvitations(accountId: string) {
  return useQuery({
    queryKey: ["invitations", accountId],
    queryFn: async () => (await sdk.store.tradeCredit.accounts.listInvitations(accountId)).invitations,
  })
}

/** Nobody waits for it: what a page does next comes first. */
function lookAgain(): void {
  for (const name of ["members", "invitations", "accounts", "programs"]) {
    void queryClient.invalidateQueries({ queryKey: [name] })
  }
}

export function useInvite(accountId: string) {
  return useMutation({
    mutationFn: async (body: { email: string; role: GivenRole } & SpendingLimits) =>
      (await sdk.store.tradeCredit.accounts.invite(accountId, body)).invitation,
    onSettled: lookAgain,
  })
}

export function useTakeBackInvitation(accountId: string) {
  return useMutation({
    mutationFn: (id: string) => sdk.store.tradeCredit.accounts.revokeInvitation(accountId, id),
    onSettled: lookAgain,
  })
}

export function useChangeMember(accountId: string, customerId: string) {
  return useMutation({
    mutationFn: (body: { role: GivenRole } & SpendingLimits) =>
      sdk.store.tradeCredit.accounts.updateMember(accountId, customerId, body),
    onSettled: lookAgain,
  })
}

/** By an owner; or somebody leaves. */
export function useRemoveMember(accountId: string) {
  return useMutation({
    mutationFn: (customerId: string) => sdk.store.tradeCredit.accounts.removeMember(accountId, customerId),
    onSettled: lookAgain,
  })
}

export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (token: string) => sdk.store.tradeCredit.invitations.accept({ token }),
    onSuccess: lookAgain,
  })
}
