import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { read, remove, write } from "../lib/request"
import { sdk } from "../lib/sdk"
import type { NoteSubject, StaffNote } from "../types/note"
import { queryKeys } from "./query-keys"
import { useLanguage } from "./use-language"

/** The newest ones, and how many there are. */
export function useNotes(subject: NoteSubject, limit: number) {
  const language = useLanguage()
  return useQuery({
    queryKey: [...queryKeys.notes, subject, limit],
    queryFn: () => read<{ notes: StaffNote[]; count: number }>("/notes", language, { ...subject, limit }),
    placeholderData: keepPreviousData,
  })
}

export function useAddNote(subject: NoteSubject) {
  const language = useLanguage()
  const settle = useSettle()
  return useMutation({
    mutationFn: (text: string) => write<{ note: StaffNote }>("/notes", language, { ...subject, text }),
    onSettled: settle,
  })
}

/** One's own. */
export function useRemoveNote() {
  const language = useLanguage()
  const settle = useSettle()
  return useMutation({
    mutationFn: (id: string) => remove<{ note: StaffNote }>(`/notes/${id}`, language),
    onSettled: settle,
  })
}

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
function useSettle() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: queryKeys.notes })
}
