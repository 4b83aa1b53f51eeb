import type { z } from "@medusajs/framework/zod"
import type { Contract } from "../contract"
import type { Json, Schemas } from "./schemas"

const SECURITY: Record<Contract["access"], Record<string, []>[]> = {
  public: [{ publishable_key: [] }],
  customer: [
    { publishable_key: [], token: [] },
    { publishable_key: [], session: [] },
  ],
  staff: [{ token: [] }, { session: [] }, { secret_api_key: [] }],
}

const reference = (to: string) => ({ $ref: `#/components/${to}` })

/** One entry as OpenAPI has it. @param id `admin.notices.list`, as the client calls it */
export function operationOf(id: string, entry: Contract, schemas: Schemas): Json {
  return {
    operationId: id,
    summary: entry.summary,
    tags: [id.split(".").slice(0, 2).join(".")],
    security: SECURITY[entry.access],
    parameters: [
      ...pathParameters(entry.path),
      ...(entry.query ? queryParameters(schemas.of(entry.query, "input")) : []),
      reference("parameters/Locale"),
      ...(entry.idempotent ? [reference("parameters/IdempotencyKey")] : []),
    ],
    ...(entry.body && { requestBody: bodyOf(entry.body, entry.content_type ?? "application/json", schemas) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(entry.answers).map(([status, answer]) => [status, answerOf(answer, status, schemas)])
      ),
      "4XX": reference("responses/Refusal"),
    },
  }
}

/** `/accounts/:id` as OpenAPI writes it. */
export function pathOf(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}")
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))
}

function queryParameters({ properties = {}, required = [] }: Json): Json[] {
  return Object.entries(properties as Record<string, Json>).map(([name, schema]) => ({
    name,
    in: "query",
    required: (required as string[]).includes(name),
    schema,
  }))
}

function bodyOf(body: z.ZodType, type: string, schemas: Schemas): Json {
  const schema = schemas.of(body, "input")
  const isNeeded = schema.type !== "object" || (schema.required as string[] | undefined)?.length
  return { required: Boolean(isNeeded), content: { [type]: { schema: { ...schema, ...closed(schema) } } } }
}

/** The routes refuse unknown keys of every body, whether or not its schema says so. */
function closed({ type }: Json): Json {
  return type === "object" ? { additionalProperties: false } : {}
}

function answerOf(answer: z.ZodType, status: string, schemas: Schemas): Json {
  const { contentMediaType, ...schema } = schemas.of(answer, "output")
  const type = answer.type === "file" ? (contentMediaType ?? "application/octet-stream") : "application/json"
  return {
    description: status === "202" ? "It waits for a second person." : status === "201" ? "It is made." : "It is done.",
    content: { [type as string]: { schema } },
  }
}
