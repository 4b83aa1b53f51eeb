import type { Locale } from "../program/locale"
import type { Terms } from "./terms"

/** Terms in words, as a buyer reads them: "月末締め翌月末払い". */
export function termsLabel(terms: Terms, locale: Locale): string {
  return locale === "ja" ? japanese(terms) : english(terms)
}

function english({ close_day, due }: Terms): string {
  if ("days" in due) {
    const start = close_day === "per_shipment" ? "shipment" : `closing on ${englishClose(close_day)}`
    return `Due ${due.days} ${due.days === 1 ? "day" : "days"} after ${start}`
  }
  const day = due.day === "month_end" ? "the last day" : `day ${due.day}`
  const month = `${day} of ${englishMonth(due.months)}`
  return close_day === "per_shipment"
    ? `Due on ${month}, counted from shipment`
    : `Closed on ${englishClose(close_day)}, due on ${month}`
}

function englishClose(closeDay: number | "month_end"): string {
  return closeDay === "month_end" ? "the last day of the month" : `day ${closeDay} of each month`
}

function englishMonth(months: number): string {
  if (months === 0) {
    return "the same month"
  }
  return months === 1 ? "the following month" : `the month ${months} months later`
}

function japanese({ close_day, due }: Terms): string {
  const close = close_day === "per_shipment" ? "出荷" : `${close_day === "month_end" ? "月末" : `${close_day}日`}締め`
  if ("days" in due) {
    return `${close}後${due.days}日以内払い`
  }
  const day = due.day === "month_end" ? "末" : `${due.day}日`
  return `${close}${close_day === "per_shipment" ? "の" : ""}${japaneseMonth(due.months)}${day}払い`
}

function japaneseMonth(months: number): string {
  return ["当月", "翌月", "翌々月"][months] ?? `${months}か月後の月`
}
