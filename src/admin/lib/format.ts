/** Medusa's language codes (`ptBR`) are not all BCP 47 (`pt-BR`), and `Intl` throws on the others. */
export function localeOf(language: string): string {
  return language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
}

/** Digits after the point are the currency's own: none in JPY. */
export function formatMoney(amount: number, currencyCode: string, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}

/** For the scale of a chart, where there is no room for a whole amount: ¥1.2M, 120万円. */
export function formatMoneyShort(amount: number, currencyCode: string, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(amount)
}

/** A share of 1. */
export function formatPercent(share: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { style: "percent", maximumFractionDigits: 1 }).format(share)
}

/** Whole days up to now: 3 days ago, today. */
export function formatDaysAgo(iso: string, language: string): string {
  const days = Math.floor((Date.now() - Date.parse(iso)) / 86_400_000)
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" }).format(-days, "day")
}

export function formatCount(count: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(count)
}

export function currencyDecimals(currencyCode: string): number {
  const options = new Intl.NumberFormat("en", { style: "currency", currency: currencyCode }).resolvedOptions()
  return options.maximumFractionDigits ?? 0
}

export function currencySymbol(currencyCode: string): string {
  const parts = new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0)
  return parts.find(({ type }) => type === "currency")?.value ?? currencyCode.toUpperCase()
}

export function formatBytes(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000
  return new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000))
}

export function formatInstant(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))
}

/** An end at midnight is the end of the day before, which is the last one on which something holds. */
export function formatLastMoment(iso: string, language: string): string {
  const end = new Date(iso)
  if (end.getHours() + end.getMinutes() + end.getSeconds() > 0) {
    return formatInstant(iso, language)
  }
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium" }).format(end.getTime() - 1)
}

/** A plain date has no time zone: shown as written, wherever the browser is. */
export function formatPlainDate(date: string, language: string): string {
  const options = { dateStyle: "medium", timeZone: "UTC" } as const
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
}

/** For the scale of a chart: 22 Nov. */
export function formatDayShort(date: string, language: string): string {
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
}
