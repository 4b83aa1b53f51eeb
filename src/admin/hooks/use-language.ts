import { useTranslation } from "react-i18next"

/** The dashboard's language as the plugin's routes and `Intl` are told it. */
export function useLanguage(): string {
  return useTranslation().i18n.language || "en"
}
