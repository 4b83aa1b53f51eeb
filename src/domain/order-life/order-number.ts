/** The number an order goes by on Medusa's pages, as people write it: `1042`, `#1042`, also full-width; else null. */
export function displayIdOf(text: string): number | null {
  const digits = /^#?(\d{1,9})$/.exec(text.normalize("NFKC").trim())?.[1]
  return digits === undefined ? null : Number(digits)
}
