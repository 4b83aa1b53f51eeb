import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { FieldProblem } from "./check-field"
import { focusFirstProblem } from "./focus-first-problem"

type Check = (value: string) => FieldProblem | null

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const isFilledIn: Check = (value) => (value.trim() ? null : { key: "check.required" })

export const isEmail: Check = (value) => (EMAIL.test(value.trim()) ? null : { key: "check.email" })

/**
 * A form whose fields are judged when it is sent, and from then on with every key; the first one that is wrong gets the
 * focus. `checks` are by the names of its fields.
 */
export function useCheckedForm<Name extends string>(
  checks: Record<Name, Check>,
  send: (values: Record<Name, string>) => void
) {
  const { t } = useTranslation()
  const [found, setFound] = useState<Partial<Record<Name, FieldProblem>>>({})
  const [isTried, setTried] = useState(false)
  const names = Object.keys(checks) as Name[]

  const judge = (form: HTMLFormElement) => {
    const given = new FormData(form)
    const values = Object.fromEntries(names.map((name) => [name, String(given.get(name) ?? "")])) as Record<
      Name,
      string
    >
    const wrong = names.flatMap((name) => {
      const problem = checks[name](values[name])
      return problem ? [[name, problem] as const] : []
    })
    setFound(Object.fromEntries(wrong) as Partial<Record<Name, FieldProblem>>)
    return { values, isRight: wrong.length === 0 }
  }
  const problemOf = (name: Name) => {
    const problem = found[name]
    return problem && t(problem.key, { max: problem.max })
  }
  return {
    /** For the field's `problem`. */
    problemOf,
    /** For the form's element. */
    form: {
      noValidate: true,
      onChange: ({ currentTarget }: FormEvent<HTMLFormElement>) => void (isTried && judge(currentTarget)),
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        setTried(true)
        const form = event.currentTarget
        const { values, isRight } = judge(form)
        if (isRight) {
          send(values)
        } else {
          focusFirstProblem(form)
        }
      },
    },
  }
}
