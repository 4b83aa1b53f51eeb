import { useMutation, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "./query-keys"

/** All that shows credit is stale; only what is in sight is asked for at once. */
export function useInvalidate() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: queryKeys.changing })
}

/**
 * Something that is done to accounts, applications, orders or notices: each is shown by the others' pages too, in figures,
 * lists and what needs attention.
 */
export function useAction<Given, Sent = void>(send: (sent: Sent) => Promise<Given>) {
  // Also after a refusal: it often means that someone else, or the agent, was first.
  return useMutation({ mutationFn: send, onSettled: useInvalidate() })
}
