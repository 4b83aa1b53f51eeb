import { z } from "@medusajs/framework/zod"
import type { LocalizedText } from "../../domain/program/program"
import { atLeast, atMost, oneOf, problemTexts, tooLong } from "../../domain/screening/problem-texts"
import { REASON_LENGTH_MAX } from "../../domain/text/reason"
import { isStorable } from "../../domain/text/unreadable"
import { looksWritten } from "../../domain/text/written-reason"
import { invalidData, type FieldDetail, type Words } from "./http-refusal"

type Schema = z.ZodObject<z.ZodRawShape>

/**
 * The body as the schema says it; unknown keys are refused. Nested objects that shall be strict say so themselves.
 *
 * @throws HttpRefusal 400 that names every field at fault
 */
export function validateBody<S extends Schema>(schema: S, req: { body?: unknown }): z.output<S> {
  return parse(schema, req.body ?? {}, "body")
}

/** The query string as the schema says it; values arrive as text, so numbers need `z.coerce`. */
export function validateQuery<S extends Schema>(schema: S, req: { query?: unknown }): z.output<S> {
  return parse(schema, req.query ?? {}, "query")
}

/** Text of a request. Every text of a schema is one, because a database cannot hold all that JSON can. */
export function text(max: number): z.ZodString {
  const words: LocalizedText = problemTexts.controlCharacters
  return z.string().max(max).refine(isStorable, { error: words.en, params: { words } })
}

/** Why a person does something: never nothing but spaces, and no second person nor write-off that only the words make up. */
export const reason = text(REASON_LENGTH_MAX)
  .trim()
  .min(1)
  .refine((said) => !looksWritten(said), {
    error: problemTexts.looksWritten.en,
    params: { words: problemTexts.looksWritten },
  })

/** A body that says nothing. */
export const nothing = z.object({})

function parse<S extends Schema>(schema: S, value: unknown, root: string): z.output<S> {
  const result = schema.strict().safeParse(value)
  if (!result.success) {
    throw invalidData(result.error.issues.flatMap((issue) => detailsOf(issue, value, root)))
  }
  return result.data as z.output<S>
}

function detailsOf(issue: z.core.$ZodIssue, value: unknown, root: string): FieldDetail[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key], root), message: problemTexts.notKnown }))
  }
  return [{ path: pathOf(issue.path, root), message: wordsOf(issue, value) }]
}

function wordsOf(issue: z.core.$ZodIssue, value: unknown): Words {
  if (issue.code === "invalid_type" && valueAt(value, issue.path) === undefined) {
    return problemTexts.required
  }
  if (issue.code === "custom") {
    return (issue.params?.words as LocalizedText | undefined) ?? issue.message
  }
  if (issue.code === "invalid_union" && issue.errors[0]?.[0]) {
    return wordsOf(issue.errors[0][0], value)
  }
  if (issue.code === "invalid_value") {
    return oneOf(issue.values)
  }
  if (issue.code === "too_big" && issue.origin === "string") {
    return tooLong(Number(issue.maximum))
  }
  if (issue.code === "too_big" && isNumber(issue.origin)) {
    return atMost(Number(issue.maximum))
  }
  if (issue.code === "too_small" && isNumber(issue.origin) && issue.inclusive) {
    return atLeast(Number(issue.minimum))
  }
  // Words of ours are there in both languages.
  return (
    Object.values(problemTexts).find(({ en }) => en === issue.message) ?? {
      en: issue.message,
      ja: problemTexts.pattern.ja,
    }
  )
}

const isNumber = (origin: string) => origin === "number" || origin === "int"

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce((inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
}

function pathOf(path: PropertyKey[], root: string): string {
  return path.length > 0 ? path.map(String).join(".") : root
}
