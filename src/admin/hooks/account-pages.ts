import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type { Query } from "../../client"
import { saveFile } from "../lib/save-file"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"
import { useLanguage } from "./use-language"

const { accounts, offlineExposure } = sdk.admin.tradeCredit

type Page = { limit: number; offset: number }

export type AccountsQuery = NonNullable<Query<"admin.accounts.list">>
export type EntriesQuery = NonNullable<Query<"admin.accounts.listEntries">>

export function useAccounts(query: AccountsQuery) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.accounts, "list", query, language],
    queryFn: () => accounts.list(query),
    placeholderData: keepPreviousData,
  })
}

export function useEntries(accountId: string, query: EntriesQuery) {
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "entries", query],
    queryFn: () => accounts.listEntries(accountId, query),
    placeholderData: keepPreviousData,
  })
}

export function useOpenHolds(accountId: string, { limit, offset }: Page) {
  const page = { limit, offset }
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "holds", page],
    queryFn: () => accounts.listHolds(accountId, page),
    placeholderData: keepPreviousData,
  })
}

export function useAccountHistory(accountId: string, { limit, offset }: Page) {
  const page = { limit, offset }
  return useQuery({
    queryKey: [...queryKeys.accounts, accountId, "history", page],
    queryFn: () => accounts.listHistory(accountId, page),
    placeholderData: keepPreviousData,
  })
}

/** The ledger as the filters show it, saved by the browser. */
export function useExportEntries(accountId: string) {
  return useMutation({
    mutationFn: async (query: NonNullable<Query<"admin.accounts.exportEntries">>) =>
      saveFile(await accounts.exportEntries(accountId, query), `ledger-${accountId}.csv`),
  })
}

export type BalancesFile = { text: string; program_id?: string; idempotencyKey: string }

/** Says what would come of each line, and writes nothing. */
export function useTryBalances() {
  return useMutation({
    mutationFn: ({ text, program_id }: BalancesFile) => offlineExposure.import(text, { dry_run: true, program_id }),
  })
}

export const useImportBalances = () =>
  useAction(({ text, program_id, idempotencyKey }: BalancesFile) =>
    offlineExposure.import(text, { program_id }, { idempotencyKey })
  )
