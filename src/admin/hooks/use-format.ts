import {
  formatBytes,
  formatCount,
  formatDaysAgo,
  formatDayShort,
  formatInstant,
  formatLastMoment,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  formatPlainDate,
} from "../lib/format"
import { useLanguage } from "./use-language"

/** Amounts and dates as the reader of the dashboard writes them. */
export function useFormat() {
  const language = useLanguage()
  return {
    money: (amount: number, currencyCode: string) => formatMoney(amount, currencyCode, language),
    moneyShort: (amount: number, currencyCode: string) => formatMoneyShort(amount, currencyCode, language),
    count: (count: number) => formatCount(count, language),
    percent: (share: number) => formatPercent(share, language),
    bytes: (bytes: number) => formatBytes(bytes, language),
    instant: (iso: string) => formatInstant(iso, language),
    lastMoment: (iso: string) => formatLastMoment(iso, language),
    plainDate: (date: string) => formatPlainDate(date, language),
    daysAgo: (iso: string) => formatDaysAgo(iso, language),
    dayShort: (date: string) => formatDayShort(date, language),
  }
}
