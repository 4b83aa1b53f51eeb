/** As carriers print and systems compare it: half-width capitals and digits without hyphens and spaces. */
export function normalizeTrackingNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[-\u2010-\u2015\u2212\u30fc\s]/g, "")
    .toUpperCase()
}
