import type { Locale } from "../../../../../../domain/program/locale"
import type { Check } from "../../../../../../domain/screening/checks/check"

/** In the reader's language. */
export function serializeCheck({ message, links, ...check }: Check, locale: Locale) {
  return {
    ...check,
    message: message[locale],
    links: links.map(({ label, note, ...link }) => ({
      ...link,
      label: label[locale],
      note: note?.[locale] ?? null,
    })),
  }
}
