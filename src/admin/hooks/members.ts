import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AccountMember } from "../../client"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"
import { useLanguage } from "./use-language"

const { accounts } = sdk.admin.tradeCredit

type Words = Pick<AccountMember, "role" | "order_limit" | "month_limit">
/** By address, as staff know people, or one who is a member already. */
type SavedMember = Words & ({ email: string } | { customer_id: string })

export function useMembers(accountId: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "members", language],
    queryFn: () => accounts.listMembers(accountId),
    select: ({ members }) => members,
  })
}

/** False: nobody with a login has that address. */
export function useSaveMember(accountId: string) {
  return useAction(async (member: SavedMember): Promise<boolean> => {
    const { role, order_limit, month_limit } = member
    const words = { role, order_limit, month_limit }
    if ("customer_id" in member) {
      await accounts.updateMember(accountId, member.customer_id, words)
      return true
    }
    const customer_id = await findCustomer(member.email)
    if (customer_id) {
      await accounts.addMember(accountId, { ...words, customer_id })
    }
    return customer_id !== undefined
  })
}

export const useRemoveMember = (accountId: string) =>
  useAction((customerId: string) => accounts.removeMember(accountId, customerId))

const FOUND_MAX = 6

/** Customers with a login, of whom a name, a company or an address says so. */
export function useCustomerSearch(q: string) {
  return useQuery({
    queryKey: [...queryKeys.people, "search", q],
    queryFn: () =>
      sdk.admin.customer.list({
        q,
        has_account: true,
        fields: "id,email,first_name,last_name,company_name",
        limit: FOUND_MAX,
      }),
    select: ({ customers }): FoundCustomer[] => customers,
    placeholderData: keepPreviousData,
    // Whoever was not found may have registered since.
    staleTime: 0,
  })
}

export type FoundCustomer = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
}

/** Whom the account's owners have invited and who has not accepted yet. */
export function useInvitations(accountId: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "invitations", language],
    queryFn: () => accounts.listInvitations(accountId),
    select: ({ invitations }) => invitations,
  })
}

/** With another token. */
export const useResendInvitation = (accountId: string) =>
  useAction((id: string) => accounts.sendInvitation(accountId, id))

export const useRevokeInvitation = (accountId: string) =>
  useAction((id: string) => accounts.revokeInvitation(accountId, id))

async function findCustomer(email: string): Promise<string | undefined> {
  const { customers } = await sdk.admin.customer.list({ email, has_account: true, fields: "id", limit: 1 })
  return customers[0]?.id
}
