import { useTranslation } from "react-i18next"
import { LANGUAGES, speak, type Language } from "../i18n"

const NAMES: Record<Language, string> = { en: "English", ja: "日本語" }

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <div className="languages" role="group" aria-label={t("shop.language")}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void speak(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </div>
  )
}
