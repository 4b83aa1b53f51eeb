import { MedusaError } from "@medusajs/framework/utils"

/** Somebody, or something, else is or was at it: answered with 409. */
const CONFLICTS = ["already_on_account", "placement_under_way", "busy", "order_busy", "order_change_open"]

/** What staff asked for and cannot be done, with a code for programs and words that say what to do. */
export function staffRefusal(code: string, words: string): MedusaError {
  const { DUPLICATE_ERROR, NOT_ALLOWED } = MedusaError.Types
  return new MedusaError(CONFLICTS.includes(code) ? DUPLICATE_ERROR : NOT_ALLOWED, words, code)
}
