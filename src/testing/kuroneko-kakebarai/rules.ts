export type Form = URLSearchParams

/** The agent says no, with a code. */
export class Refusal extends Error {
  constructor(readonly code: string) {
    super(code)
  }

  static when(condition: boolean, code: string): void {
    if (condition) {
      throw new Refusal(code)
    }
  }
}

/** A required field; the codes are for *missing*, *too long*, *wrong characters*. */
export function requireField(form: Form, name: string, lengthMax: number, pattern: RegExp, code: string): string {
  const value = form.get(name) ?? ""
  Refusal.when(value === "", `${code}0001`)
  Refusal.when(value.length > lengthMax, `${code}0002`)
  Refusal.when(!pattern.test(value), `${code}0003`)
  return value
}

export const HALF_WIDTH = /^[0-9A-Za-z-]+$/
export const DIGITS = /^[0-9]+$/
/** What a Japanese character set holds at full width: signs, Greek, Cyrillic, kana, kanji, wide letters. */
export const FULL_WIDTH =
  /^[\u0370-\u03ff\u0400-\u045f\u2010-\u266f\u3000-\u30ff\u3220-\u33ff\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e\uffe0-\uffe5]+$/
export const FULL_WIDTH_KANA = /^[ァ-ヺー・\u3000！-～]+$/
