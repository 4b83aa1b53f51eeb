import { useTranslation } from "react-i18next"
import { NAMESPACE } from "../i18n/namespace"

/** The plugin's own texts. */
export function useText() {
  return { t: useTranslation(NAMESPACE).t }
}
