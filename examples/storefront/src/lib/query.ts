import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query"
import { failureOf } from "./failure"
import { endSession } from "./session-events"

const RETRIES_MAX = 2
/** How often something is asked for that others decide. */
export const LOOK_AGAIN_MS = 5_000

const noticeExpiry = (error: unknown) => {
  if (failureOf(error).status === 401) {
    endSession()
  }
}

/** Reads are tried again when the network or the store failed; what was refused stays so. Writes never: a person decides. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => {
        const { status } = failureOf(error)
        return failures < RETRIES_MAX && (status === null || status >= 500)
      },
      // A phone that says it is offline may be wrong; the request tells.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
})
