import type { AdminProgram } from "../../../client"
import type { ExposureQuery } from "../../hooks/home"

export const SPANS = [30, 90, 365] as const
export type Span = (typeof SPANS)[number]

/** What a chart can be of: one program, or all of a currency where there are several. */
export type Choice = { value: string; currency_code: string; program_id?: string; label?: string }

export function choicesOf(programs: AdminProgram[]): Choice[] {
  const currencies = [...new Set(programs.map(({ currency_code }) => currency_code))]
  return currencies.flatMap((currency_code) => {
    const among = programs.filter((program) => program.currency_code === currency_code)
    const each = among.map(({ id, label }) => ({
      value: `${currency_code}.${id}`,
      currency_code,
      program_id: id,
      label,
    }))
    return among.length > 1 ? [{ value: currency_code, currency_code }, ...each] : each
  })
}

/** Up to the server's own today, which may be another day than the browser's. */
export function queryOf({ currency_code, program_id }: Choice, span: Span, now = new Date()): ExposureQuery {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (span - 1))
  const two = (number: number) => String(number).padStart(2, "0")
  const from = `${first.getFullYear()}-${two(first.getMonth() + 1)}-${two(first.getDate())}`
  return { currency_code, program_id, from }
}
