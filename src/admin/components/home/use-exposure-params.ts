import { useSearchParams } from "react-router-dom"
import type { AdminProgram } from "../../../client"
import { choicesOf, queryOf, SPANS, type Choice, type Span } from "./exposure-choices"

/** Of whom, and how far back: kept in the address, to be bookmarked and sent to a colleague. */
export function useExposureParams(programs: AdminProgram[]) {
  const [params, setParams] = useSearchParams()
  const choices = choicesOf(programs)
  const choice: Choice | undefined = choices.find(({ value }) => value === params.get("exposure")) ?? choices[0]
  const span: Span = SPANS.find((days) => String(days) === params.get("days")) ?? 90
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
    choice,
    span,
    query: choice && queryOf(choice, span),
    setChoice: (value: string) => set("exposure", value),
    setSpan: (days: Span) => set("days", String(days)),
  }
}
