import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"
import { useAction } from "./use-action"

const { notes } = sdk.admin.tradeCredit

/** What a note is about: one of the two. */
export type NoteSubject = { application_id: string } | { account_id: string }

/** Newest first. */
export function useNotes(subject: NoteSubject, { limit, offset }: { limit: number; offset: number }) {
  const query = { ...subject, limit, offset }
  return useQuery({
    queryKey: [...queryKeys.notes, query],
    queryFn: () => notes.list(query),
    placeholderData: keepPreviousData,
  })
}

export const useAddNote = (subject: NoteSubject) => useAction((text: string) => notes.create({ ...subject, text }))

/** One's own. */
export const useRemoveNote = () => useAction((id: string) => notes.remove(id))

/** The id of whoever is logged in. */
export function useMe(): string | undefined {
  const { data } = useQuery({
    queryKey: [...queryKeys.people, "me"],
    queryFn: () => sdk.admin.user.me({ fields: "id" }),
    staleTime: Infinity,
  })
  return data?.user.id
}
