import type { LocalizedText } from "./program"

/** The languages the plugin speaks. */
export type Locale = keyof LocalizedText

/** Japanese when it is asked for ("ja", "ja-JP"), else English. */
export function localeOf(tag: string | undefined | null): Locale {
  return tag?.toLowerCase().startsWith("ja") ? "ja" : "en"
}
