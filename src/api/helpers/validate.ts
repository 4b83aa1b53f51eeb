import { z } from "@medusajs/framework/zod"
import { invalidData, type FieldDetail } from "./http-refusal"

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

/** `limit` and `offset` of a list, to spread into a query schema. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

function parse<S extends Schema>(schema: S, value: unknown, root: string): z.output<S> {
  const result = schema.strict().safeParse(value)
  if (!result.success) {
    throw invalidData(result.error.issues.flatMap((issue) => detailsOf(issue, root)))
  }
  return result.data as z.output<S>
}

function detailsOf(issue: z.core.$ZodIssue, root: string): FieldDetail[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key], root), message: "This field is not known." }))
  }
  return [{ path: pathOf(issue.path, root), message: issue.message }]
}

function pathOf(path: PropertyKey[], root: string): string {
  return path.length > 0 ? path.map(String).join(".") : root
}
