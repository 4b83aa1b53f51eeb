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
export const FULL_WIDTH = /^[^\u0020-\u007e\uff61-\uff9f]+$/
export const FULL_WIDTH_KANA = /^[ァ-ヺー・\u3000！-～]+$/
