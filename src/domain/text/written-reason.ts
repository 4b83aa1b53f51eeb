/** In words for whoever reads the books themselves; screens take them apart again, for names and amounts of the reader's language. */
export const approvedReason = (reason: string, second: string): string => `${reason} (approved by ${second})`

export const writeOffReason = (amount: number, currencyCode: string, reason: string): string =>
  `${amount} ${currencyCode} written off: ${reason}`

export type WrittenReason = {
  reason: string
  /** Who was the second person. */
  second: string | null
  /** Why an account was suspended with it. */
  writtenOff: { amount: number; currencyCode: string } | null
}

const WRITTEN = /^(?:(\d+(?:\.\d+)?) ([a-z]{3}) written off: )?(.*?)(?: \(approved by (\S+)\))?$/s

export function readReason(written: string): WrittenReason {
  const [, amount, currencyCode, reason = written, second = null] = WRITTEN.exec(written) ?? []
  return { reason, second, writtenOff: amount && currencyCode ? { amount: Number(amount), currencyCode } : null }
}

/** Would these words of a person be taken for the books' own, alone or with what the books write before and after them? */
export function looksWritten(reason: string): boolean {
  return readReason(` ${reason}`).second !== null || readReason(`${reason} `).writtenOff !== null
}
