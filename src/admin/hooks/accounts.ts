import { useQuery } from "@tanstack/react-query"
import { read } from "../lib/request"
import type { AdminAccount } from "../types/account"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** `id` undefined: it is not known yet. */
export function useAccount(id: string | undefined) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, id, language],
    queryFn: () => read<{ account: AdminAccount }>(`/accounts/${id}`, language),
    select: ({ account }) => account,
    enabled: id !== undefined,
  })
}

/** The accounts a customer is a member of. */
export function useAccountsOfCustomer(customerId: string) {
  const language = useLanguage()
  const query = { customer_id: customerId, limit: 100 }
  return useQuery({
    queryKey: [...queryKeys.accounts, query, language],
    queryFn: () => read<{ accounts: AdminAccount[] }>("/accounts", language, query),
    select: ({ accounts }) => accounts,
  })
}

/** What of an agent's account stands in the merchant's own book; null: nothing ever did. */
export function useOwnBookOf(accountId: string) {
  const language = useLanguage()
  const query = { own_book: "true", q: accountId, limit: 10 }
  return useQuery({
    queryKey: [...queryKeys.accounts, query, language],
    queryFn: () => read<{ accounts: AdminAccount[] }>("/accounts", language, query),
    select: ({ accounts }) => accounts.find(({ own_book_of }) => own_book_of === accountId) ?? null,
  })
}
