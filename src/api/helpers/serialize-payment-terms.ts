import type { Locale } from "../../domain/program/locale"
import type { Program } from "../../domain/program/program"
import { termsLabel } from "../../domain/terms/describe"
import type { Terms } from "../../domain/terms/terms"

/** Terms in words and in figures; an account's own go before the program's. */
export function serializePaymentTerms(program: Program, own: Terms | null, locale: Locale) {
  const terms = own ?? program.terms
  return {
    label: termsLabel(terms, locale),
    closing_day: terms.close_day,
    due: terms.due,
    time_zone: program.time_zone,
  }
}
