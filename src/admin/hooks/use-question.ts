import { usePrompt } from "@medusajs/ui"
import { keepFocus, placeNow } from "../lib/focus"

/** Medusa's question before something is done; what it is asked from may be gone afterwards, and the focus stays near it. */
export function useQuestion(): ReturnType<typeof usePrompt> {
  const prompt = usePrompt()
  return async (question) => {
    const place = placeNow()
    const answer = await prompt(question)
    keepFocus(place)
    return answer
  }
}
