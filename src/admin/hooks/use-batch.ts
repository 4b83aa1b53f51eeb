import { useIsMutating, useMutation } from "@tanstack/react-query"
import { AT_ONCE_MAX, type Batch, chunksOf, type OneResult } from "../lib/batch"
import { useInvalidate } from "./use-action"
import { keep, useKept } from "./use-kept"

type Run<Way, Item> = {
  way: Way
  items: Item[]
  /** One request; it answers for each of its items, in their order. */
  send: (items: Item[]) => Promise<{ results: OneResult[] }>
}

/**
 * Does something to several things, as many at a time as the routes take. Neither the run nor what came of it belongs to
 * the page: whoever leaves it and comes back finds how far it is.
 */
export function useBatch<Way extends string, Item>(name: string) {
  const kept = `trade-credit:batch:${name}`
  const mutationKey = ["trade-credit", "batch", name]
  const batch = useKept<Batch<Way, Item>>(kept)
  const isRunning = useIsMutating({ mutationKey }) > 0
  const { mutateAsync, error, reset } = useMutation({
    mutationKey,
    mutationFn: async ({ way, items, send }: Run<Way, Item>) => {
      const results: OneResult[] = []
      keep(kept, { way, items, results })
      try {
        for (const chunk of chunksOf(items, AT_ONCE_MAX)) {
          results.push(...(await send(chunk)).results)
          keep(kept, { way, items, results })
        }
        return results
      } catch (failure) {
        // Nothing was done, and whoever began it is told why not.
        if (results.length === 0) {
          keep(kept, null)
        }
        throw failure
      }
    },
    onSettled: useInvalidate(),
  })
  return {
    batch,
    isRunning,
    error,
    run: mutateAsync,
    /** An earlier refusal is no answer to what is begun anew. */
    reset,
    forget: () => keep(kept, null),
  }
}
