import { useSearchParams } from "react-router-dom"
import type { AdminProgram } from "../../../client"
import type { ExposureQuery } from "../../hooks/home"

export const SPANS = [30, 90, 365] as const
export type Span = (typeof SPANS)[number]

/** What a chart can be of: one program, or all of a currency where there are several. */
export type Whose = { value: string; currency_code: string; program_id?: string; label?: string }

const DAY_MS = 86_400_000

export function choicesOf(programs: AdminProgram[]): Whose[] {
  const currencies = [...new Set(programs.map(({ currency_code }) => currency_code))]
  return currencies.flatMap((currency_code) => {
    const among = programs.filter((program) => program.currency_code === currency_code)
    const one = among.map(({ id, label }) => ({
      value: `${currency_code}.${id}`,
      currency_code,
      program_id: id,
      label,
    }))
    return among.length > 1 ? [{ value: currency_code, currency_code }, ...one] : one
  })
}

/** Of whom, and how far back: kept in the address, to be bookmarked and sent to a colleague. */
export function useExposureParams(programs: AdminProgram[]) {
  const [params, setParams] = useSearchParams()
  const choices = choicesOf(programs)
  const whose = choices.find(({ value }) => value === params.get("exposure")) ?? choices[0]
  const span = SPANS.find((days) => String(days) === params.get("days")) ?? 90
  const set = (key: string, value: string) =>
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous)
        next.set(key, value)
        return next
      },
      { replace: true }
    )
  return {
    choices,
    whose: whose as Whose | undefined,
    span,
    query: whose && queryOf(whose, span),
    setWhose: (value: string) => set("exposure", value),
    setSpan: (days: Span) => set("days", String(days)),
  }
}

/** The last day is the server's own today, which may be one more than here. */
function queryOf({ currency_code, program_id }: Whose, span: Span): ExposureQuery {
  const from = new Date(Date.now() - (span - 1) * DAY_MS).toISOString().slice(0, 10)
  return { currency_code, program_id, from }
}
