import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { checkField } from "../../lib/check-field"
import { forgetDraft, keepDraft, readDraft } from "../../lib/draft"
import { fieldProblems } from "../../lib/failure"
import type { ApplicationData, FormField } from "../../lib/types"

const AFTER_TYPING_MS = 300

type Draft = { data: ApplicationData; accepted: string[] }

/**
 * What is filled in: kept on this device as it is typed, and checked field by field. A field is judged once it was left, from
 * then on with every key; what the server has found stands until the field is changed.
 */
export function useApplicationData(fields: FormField[], initial: ApplicationData, draftKey: string) {
  const { t } = useTranslation()
  const [found] = useState(() => readDraft<Draft>(draftKey))
  const [draft, setDraft] = useState<Draft>(() => ({
    data: { ...initial, ...found?.data },
    accepted: found?.accepted ?? [],
  }))
  const [hasChanged, setChanged] = useState(false)
  const [isRestored, setRestored] = useState(found !== null)
  const [judged, setJudged] = useState<ReadonlySet<string>>(() => new Set(Object.keys(found?.data ?? {})))
  const [fromServer, setFromServer] = useState<Record<string, string>>({})

  useEffect(() => {
    if (!hasChanged) {
      return
    }
    const keep = () => keepDraft(draftKey, draft)
    const timer = setTimeout(keep, AFTER_TYPING_MS)
    // Whoever leaves within that moment loses nothing either.
    window.addEventListener("pagehide", keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener("pagehide", keep)
    }
  }, [draft, draftKey, hasChanged])

  const problemOf = (field: FormField) => {
    const problem = checkField(field, draft.data)
    return problem && t(problem.key, { max: problem.max })
  }
  const all = Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field)
      return problem ? [[field.name, problem] as const] : []
    })
  )
  const shown = { ...Object.fromEntries(Object.entries(all).filter(([name]) => judged.has(name))), ...fromServer }

  const change = (next: Draft) => {
    setDraft(next)
    setChanged(true)
  }
  return {
    ...draft,
    /** All that is wrong, seen or not. */
    problems: all,
    shown,
    hasChanged,
    isRestored,
    setValue: (name: string, value: string) => {
      change({ ...draft, data: { ...draft.data, [name]: value } })
      setFromServer(({ [name]: _, ...rest }) => rest)
    },
    setAccepted: (accepted: string[]) => change({ ...draft, accepted }),
    leave: (name: string) => setJudged((before) => new Set(before).add(name)),
    judgeAll: () => setJudged(new Set(fields.map(({ name }) => name))),
    takeProblems: (error: unknown) => setFromServer(fieldProblems(error, "data.")),
    forget: () => {
      setChanged(false)
      forgetDraft(draftKey)
    },
    discard: () => {
      forgetDraft(draftKey)
      setChanged(false)
      setRestored(false)
      setJudged(new Set())
      setFromServer({})
      setDraft({ data: initial, accepted: [] })
    },
  }
}

/** As it is sent: what is empty is left out. */
export function filledIn(fields: FormField[], data: ApplicationData): ApplicationData {
  const values = fields.map(({ name }) => [name, data[name]] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== null && value !== undefined && value !== ""))
}
