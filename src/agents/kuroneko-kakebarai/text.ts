/**
 * Everything as full-width characters, which is the sender's duty here: letters, digits, signs, spaces and kana. Kanji
 * are left alone (Unicode's compatibility mapping would change those of a name).
 */
export function toFullWidth(text: string): string {
  return text
    .replace(/[\uff61-\uff9f]+/g, (kana) => kana.normalize("NFKC"))
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/ /g, "\u3000")
}

/** Cut so that it is at most `widthMax` wide, whole characters only. */
export function shortenToWidth(text: string, widthMax: number): string {
  let width = 0
  let kept = ""
  for (const character of text) {
    width += widthOf(character)
    if (width > widthMax) {
      break
    }
    kept += character
  }
  return kept
}

/** Half-width characters count one, all others two. */
function widthOf(character: string): number {
  return /[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 1 : 2
}
