import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** More at once nobody waits for, and no page shows. */
export const AT_ONCE_MAX = 100

/** What came of one: what was done, or why it was not. `refusal` is its code, where it has one, for screens to translate it. */
export type OneResult<Item, Outcome extends string> = Item & {
  outcome: Outcome | "not_found" | "refused" | "failed"
  refusal: string | null
  message: string | null
}

/**
 * Does something to each, in order, and goes on when one is refused: who marked fifty is told what came of each. What else
 * goes wrong is a fault of the store: it is logged, told of that one without its words, and the others go on. Doing it
 * again changes nothing of what was done.
 */
export async function oneByOne<Item extends object, Outcome extends string>(
  logger: Logger,
  items: Item[],
  act: (item: Item) => Promise<Outcome>
): Promise<OneResult<Item, Outcome>[]> {
  const results: OneResult<Item, Outcome>[] = []
  for (const item of items) {
    try {
      results.push({ ...item, outcome: await act(item), refusal: null, message: null })
    } catch (error) {
      const refusal = refusalOf(error)
      if (!refusal) {
        logger.error("One of several failed, and the others went on.", error as Error)
      }
      results.push({ ...item, ...(refusal ?? FAILED) })
    }
  }
  return results
}

const FAILED = {
  outcome: "failed" as const,
  refusal: null,
  message: "Something went wrong here, and the log says what. Try it again; should it fail again, have it looked at.",
}

/** Null: it is none. */
function refusalOf(
  error: unknown
): { outcome: "not_found" | "refused"; refusal: string | null; message: string } | null {
  if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_FOUND) {
    return { outcome: "not_found", refusal: null, message: error.message }
  }
  if (MedusaError.isMedusaError(error) && REFUSALS.includes(error.type)) {
    return { outcome: "refused", refusal: error.code ?? null, message: error.message }
  }
  return null
}

const REFUSALS: string[] = [
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.CONFLICT,
  MedusaError.Types.DUPLICATE_ERROR,
]
