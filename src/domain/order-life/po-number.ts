import { isReadable } from "../text/unreadable"

export const PO_NUMBER_LENGTH_MAX = 50

/**
 * A buyer's purchase order number as a client sent it: one line of at most 50 visible characters, trimmed; nothing
 * counts as none.
 *
 * @returns undefined when it is neither
 */
export function readPoNumber(value: unknown): string | null | undefined {
  if (value === undefined || value === null) {
    return null
  }
  if (typeof value !== "string" || [...value.trim()].length > PO_NUMBER_LENGTH_MAX || !isReadable(value.trim())) {
    return undefined
  }
  return value.trim() || null
}
