/**
 * Everything as full-width characters, which is the sender's duty here: letters, digits, signs, spaces and kana. Kanji
 * are left alone (Unicode's compatibility mapping would change those of a name).
 */
export function toFullWidth(text: string): string {
  return text
    .replace(/[\u301c\u2212\u2014\u00a5]/g, (sign) => FULL_WIDTH_SIGNS[sign])
    .replace(/[\uff61-\uff9f]+/g, (kana) => kana.normalize("NFKC"))
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/ /g, "\u3000")
}

/** Typed by some systems, and in the agent's character set only under another code. */
const FULL_WIDTH_SIGNS: Record<string, string> = {
  "\u301c": "\uff5e",
  "\u2212": "\uff0d",
  "\u2014": "\u2015",
  "\u00a5": "\uffe5",
}

/**
 * JIS X 0208 with the rows that Windows adds (髙, 﨑, ㈱): what Japanese business systems can hold. The runtime's own
 * decoder knows the table.
 */
const TAKEN = new Set(
  Array.from({ length: 94 }, (_, row) => Array.from({ length: 94 }, (_, cell) => [0xa1 + row, 0xa1 + cell]))
    .flat()
    .map((bytes) => new TextDecoder("euc-jp").decode(Uint8Array.from(bytes)))
    .filter((character) => character.length === 1 && character !== "\ufffd")
)

/** Characters that the agent cannot hold even full-width: letters with accents, emoji, rare kanji. */
export function untakenCharacters(text: string): string[] {
  return [...new Set(toFullWidth(text))].filter((character) => !TAKEN.has(character))
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
