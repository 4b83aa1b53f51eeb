import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { read, remove, write } from "../lib/request"
import { sdk } from "../lib/sdk"
import type { AdminInvitation, AdminMember } from "../types/member"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

type Words = Pick<AdminMember, "role" | "order_limit" | "month_limit">
/** By address, as staff know people, or one who is a member already. */
export type SavedMember = Words & ({ email: string } | { customer_id: string })

export function useMembers(accountId: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "members", language],
    queryFn: () => read<{ members: AdminMember[] }>(path(accountId), language),
    select: ({ members }) => members,
  })
}

/** False: nobody with a login has that address. */
export function useSaveMember(accountId: string) {
  const language = useLanguage()
  const settle = useSettle()
  return useMutation({
    mutationFn: async (member: SavedMember): Promise<boolean> => {
      const { role, order_limit, month_limit } = member
      const words = { role, order_limit, month_limit }
      if ("customer_id" in member) {
        await write(`${path(accountId)}/${member.customer_id}`, language, words)
        return true
      }
      const customer_id = await findCustomer(member.email)
      if (customer_id) {
        await write(path(accountId), language, { ...words, customer_id })
      }
      return customer_id !== undefined
    },
    onSettled: settle,
  })
}

export function useRemoveMember(accountId: string) {
  const language = useLanguage()
  const settle = useSettle()
  return useMutation({
    mutationFn: (customerId: string) => remove(`${path(accountId)}/${customerId}`, language),
    onSettled: settle,
  })
}

/** Whom the account's owners have invited and who has not accepted yet. */
export function useInvitations(accountId: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "invitations", language],
    queryFn: () => read<{ invitations: AdminInvitation[] }>(`/accounts/${accountId}/invitations`, language),
    select: ({ invitations }) => invitations,
  })
}

/** With another token. */
export function useResendInvitation(accountId: string) {
  const language = useLanguage()
  const settle = useSettle()
  return useMutation({
    mutationFn: (id: string) =>
      write<{ invitation: AdminInvitation }>(`/accounts/${accountId}/invitations/${id}/send`, language),
    onSettled: settle,
  })
}

export function useRevokeInvitation(accountId: string) {
  const language = useLanguage()
  const settle = useSettle()
  return useMutation({
    mutationFn: (id: string) => remove(`/accounts/${accountId}/invitations/${id}`, language),
    onSettled: settle,
  })
}

const path = (accountId: string) => `/accounts/${accountId}/members`

/** Also after a refusal: it often means that someone else has changed the members meanwhile. */
function useSettle() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.accounts }),
      queryClient.invalidateQueries({ queryKey: queryKeys.attention }),
    ])
}

async function findCustomer(email: string): Promise<string | undefined> {
  const { customers } = await sdk.admin.customer.list({ email, has_account: true, fields: "id", limit: 1 })
  return customers[0]?.id
}
