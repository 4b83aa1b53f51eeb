import { formatBytes, formatInstant, formatMoney, formatPlainDate } from "../lib/format"
import { useLanguage } from "./use-language"

/** Amounts and dates as the reader of the dashboard writes them. */
export function useFormat() {
  const language = useLanguage()
  return {
    money: (amount: number, currencyCode: string) => formatMoney(amount, currencyCode, language),
    bytes: (bytes: number) => formatBytes(bytes, language),
    instant: (iso: string) => formatInstant(iso, language),
    plainDate: (date: string) => formatPlainDate(date, language),
  }
}
