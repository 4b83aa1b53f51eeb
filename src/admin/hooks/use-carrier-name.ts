import { CARRIERS } from "../../domain/shipment/carriers"
import { useLanguage } from "./use-language"

/** What a carrier is called in the reader's language; its code where it is not known. */
export function useCarrierName(): (code: string | null) => string | null {
  const language = useLanguage()
  return (code) => CARRIERS.find((one) => one.code === code)?.name[language === "ja" ? "ja" : "en"] ?? code
}
