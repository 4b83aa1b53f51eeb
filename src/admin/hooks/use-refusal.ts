import { TradeCreditError } from "../../client"
import { useText } from "./use-text"

/** A refusal in the reader's language, where its code has words; the server's are English. */
export function useRefusal(error: Error | null): Error | null {
  const { t } = useText()
  if (!(error instanceof TradeCreditError) || !error.code) {
    return error
  }
  const message = t(`refusal.${error.code}`, { defaultValue: error.message })
  return new TradeCreditError({ ...error, message })
}
