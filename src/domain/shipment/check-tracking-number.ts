import type { LocalizedText } from "../program/program"
import { passesFedexExpressCheck, passesFedexGroundCheck, passesS10Check, passesUpsCheck } from "./check-digits"
import { passesSevenCheck } from "./seven-check"
import { normalizeTrackingNumber } from "./tracking-number"

type Shape = { pattern: RegExp; passes: (number: string) => boolean }
/** `lengths` is said where a carrier's numbers have no other shape; without it, what fits no shape is let through. */
type Rule = { shapes: Shape[]; lengths?: LocalizedText }

const TWELVE_DIGITS: Shape = { pattern: /^[0-9]{12}$/, passes: passesSevenCheck }
const DOMESTIC: Rule = { shapes: [TWELVE_DIGITS], lengths: { en: "12 digits", ja: "12桁の数字" } }
/** Of the postal union, for what goes abroad. */
const S10: Shape = { pattern: /^[A-Z]{2}[0-9]{9}[A-Z]{2}$/, passes: passesS10Check }

/** Only what carriers' numbers are publicly known to be; a carrier that is not here is not judged. */
const RULES: Readonly<Record<string, Rule>> = {
  yamato: DOMESTIC,
  sagawa: DOMESTIC,
  letterpack: DOMESTIC,
  japanpost_yupack: {
    shapes: [TWELVE_DIGITS, S10],
    lengths: { en: "12 digits, or 13 characters abroad", ja: "12桁の数字（国際郵便は13文字）" },
  },
  japanpost_registered: {
    shapes: [{ pattern: /^[0-9]{11,12}$/, passes: passesSevenCheck }, S10],
    lengths: { en: "11 digits, or 13 characters abroad", ja: "11桁の数字（国際郵便は13文字）" },
  },
  dhl: { shapes: [{ pattern: /^[0-9]{10}$/, passes: passesSevenCheck }] },
  ups: { shapes: [{ pattern: /^1Z[0-9A-Z]+$/, passes: passesUpsCheck }] },
  fedex: {
    shapes: [
      { pattern: /^[0-9]{12}$/, passes: passesFedexExpressCheck },
      { pattern: /^[0-9]{15}$/, passes: passesFedexGroundCheck },
    ],
  },
}

/**
 * What is wrong with a number of this carrier, in words; null: nothing that could be told from the number alone.
 * Hyphens, spaces and full-width characters are no fault.
 */
export function checkTrackingNumber(carrierCode: string | null, trackingNumber: string): LocalizedText | null {
  const rule = carrierCode === null ? undefined : RULES[carrierCode]
  if (!rule) {
    return null
  }
  const number = normalizeTrackingNumber(trackingNumber)
  const shape = rule.shapes.find(({ pattern }) => pattern.test(number))
  if (shape) {
    return shape.passes(number) ? null : WRONG_CHECK_DIGIT
  }
  return rule.lengths ? wrongShape(rule.lengths) : null
}

const WRONG_CHECK_DIGIT: LocalizedText = {
  en: "A digit of the tracking number is wrong: its check digit does not fit. Compare it with the label.",
  ja: "送り状番号のチェックデジットが一致しません。送り状の番号をご確認ください。",
}

function wrongShape({ en, ja }: LocalizedText): LocalizedText {
  return {
    en: `This carrier's tracking numbers have ${en}. Compare the number with the label, and the carrier with the parcel.`,
    ja: `この運送会社の送り状番号は${ja}です。番号と運送会社をご確認ください。`,
  }
}
