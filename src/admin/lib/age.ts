import { localeOf } from "./format"

const MINUTE = 60_000
const UNITS = [
  ["day", 24 * 60 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
] as const

/** How long ago something was, in the largest unit that it fills: "3 days". */
export function formatAge(iso: string, now: number, language: string): string {
  const passed = Math.max(MINUTE, now - new Date(iso).getTime())
  const [unit, length] = UNITS.find(([, milliseconds]) => passed >= milliseconds) ?? UNITS[2]
  const options = { style: "unit", unit, unitDisplay: "long" } as const
  return new Intl.NumberFormat(localeOf(language), options).format(Math.floor(passed / length))
}
