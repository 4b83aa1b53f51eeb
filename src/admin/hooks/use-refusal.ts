import { toast } from "@medusajs/ui"
import { TradeCreditError } from "../../client"
import { useText } from "./use-text"

/** Medusa's for what went wrong by itself: that is no refusal, and its words are for a log. */
const NO_REFUSALS = ["unknown_error", "api_error"]

/** Why something was refused, in the reader's language where there are words for it; the server's are English. */
function useRefusalWords(): (error: Error) => string {
  const { t } = useText()
  return (error) => {
    const given = error instanceof TradeCreditError ? error.code : null
    const code = given && NO_REFUSALS.includes(given) ? null : given
    return t(code ? `refusal.${code}` : `failure.${failureOf(error)}`, { defaultValue: error.message })
  }
}

/** A refusal as a form shows it. */
export function useRefusal(error: Error | null): Error | null {
  const wordsFor = useRefusalWords()
  if (!error) {
    return null
  }
  const message = wordsFor(error)
  return error instanceof TradeCreditError ? new TradeCreditError({ ...error, message }) : new Error(message)
}

/** Tells a refusal where there is no form to show it in; below `title`, where that says what failed. */
export function useTellRefusal(): (error: Error, title?: string) => void {
  const wordsFor = useRefusalWords()
  return (error, title) => {
    if (title) {
      toast.error(title, { description: wordsFor(error) })
    } else {
      toast.error(wordsFor(error))
    }
  }
}

/** What never came to a refusal, or says of what is gone only its id. */
function failureOf(error: Error): string {
  // What a browser's `fetch` throws when nobody answers.
  if (error instanceof TypeError) {
    return "network"
  }
  const status = (error as Partial<TradeCreditError>).status ?? 0
  return status >= 500 ? "server" : String(status)
}
