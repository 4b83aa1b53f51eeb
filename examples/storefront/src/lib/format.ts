import i18next from "i18next"

/** Digits after the point are the currency's own: none in yen. */
export function formatMoney(amount: number, currencyCode: string): string {
  return new Intl.NumberFormat(i18next.language, {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}

export function formatInstant(instant: string | Date): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: "long", timeStyle: "short" }).format(new Date(instant))
}

export function formatDay(instant: string | Date): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: "long" }).format(new Date(instant))
}

/** A plain date has no time zone: shown as written, wherever the browser is. */
export function formatPlainDate(date: string): string {
  const options = { dateStyle: "long", timeZone: "UTC" } as const
  return new Intl.DateTimeFormat(i18next.language, options).format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
}

const BYTES_A_MEGABYTE = 1_024 ** 2

/** As the server says it: a megabyte is 1,024 times 1,024. */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= BYTES_A_MEGABYTE
  return new Intl.NumberFormat(i18next.language, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / BYTES_A_MEGABYTE : Math.max(1, bytes / 1_024))
}
