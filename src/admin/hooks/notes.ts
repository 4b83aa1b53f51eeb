import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "./query-keys"

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

export const useAddNote = (subject: NoteSubject) => useNoteAction((text: string) => notes.create({ ...subject, text }))

/** One's own. */
export const useRemoveNote = () => useNoteAction((id: string) => notes.remove(id))

/** The id of whoever is logged in. */
export function useMe(): string | undefined {
  const { data } = useQuery({
    queryKey: [...queryKeys.people, "me"],
    queryFn: () => sdk.admin.user.me({ fields: "id" }),
    staleTime: Infinity,
  })
  return data?.user.id
}

/** An account shows its application's notes, too: whatever shows any is asked anew. */
function useNoteAction<Sent, Given>(send: (sent: Sent) => Promise<Given>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.notes }),
  })
}
