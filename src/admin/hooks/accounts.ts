import { skipToken, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

const { accounts } = sdk.admin.tradeCredit

/** @param id undefined: which one is not known yet */
export function useAccount(id: string | undefined) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, id, language],
    queryFn: id === undefined ? skipToken : () => accounts.retrieve(id),
    select: ({ account }) => account,
  })
}

/** The accounts a customer is a member of. */
export function useAccountsOfCustomer(customerId: string) {
  const language = useLanguage()
  const query = { customer_id: customerId, limit: 100 }
  return useQuery({
    queryKey: [...queryKeys.accounts, query, language],
    queryFn: () => accounts.list(query),
    select: (list) => list.accounts,
  })
}

/** What of an agent's account stands in the merchant's own book; null: nothing ever did. */
export function useOwnBookOf(accountId: string) {
  const language = useLanguage()
  const query = { own_book: true, q: accountId, limit: 10 } as const
  return useQuery({
    queryKey: [...queryKeys.accounts, query, language],
    queryFn: () => accounts.list(query),
    select: (list) => list.accounts.find(({ own_book_of }) => own_book_of === accountId) ?? null,
  })
}
