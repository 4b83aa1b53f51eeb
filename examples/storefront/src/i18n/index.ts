import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { queryClient } from "../lib/query"
import { storage } from "../lib/storage"
import { en } from "./en"
import { ja } from "./ja"

const KEY = "shop_language"

export const LANGUAGES = ["en", "ja"] as const
export type Language = (typeof LANGUAGES)[number]

/** What was chosen, else what the browser speaks. */
export function preferredLanguage(): Language {
  const chosen = storage.get(KEY) ?? navigator.language
  return chosen.startsWith("ja") ? "ja" : "en"
}

export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { translation: en }, ja: { translation: ja } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/** The store speaks it from now on, too: what it has said is asked for anew. */
export async function speak(language: Language): Promise<void> {
  storage.set(KEY, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  await queryClient.invalidateQueries()
}

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}
