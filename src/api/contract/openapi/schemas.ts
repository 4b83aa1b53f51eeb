import { z } from "@medusajs/framework/zod"

export type Json = Record<string, unknown>

/**
 * JSON Schemas of the contract, as OpenAPI 3.1 takes them. Shapes with an id are kept once, under it, and referred to.
 *
 * @param io `input`: what may be sent; `output`: what is answered
 */
export class Schemas {
  readonly byId: Record<string, Json> = {}

  of(schema: z.ZodType, io: "input" | "output"): Json {
    // In a list, because a shape with an id is only then referred to.
    const { items, $defs = {} } = z.toJSONSchema(z.array(schema), { io, override: mend }) as unknown as {
      items: Json
      $defs?: Record<string, Json>
    }
    for (const [id, { id: _, ...definition }] of Object.entries($defs)) {
      this.byId[id] = moved(definition)
    }
    return moved(items)
  }
}

/** Zod's own place for definitions becomes OpenAPI's. */
function moved(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}

type Written = { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }

function mend({ zodSchema, jsonSchema }: Written): void {
  const { def } = zodSchema._zod as z.core.$ZodTypes["_zod"]
  if (def.type === "pipe" && def.out._zod.def.type === "boolean") {
    // A word in an address, which clients write from a boolean.
    jsonSchema.type = "boolean"
  }
  if (def.type === "file") {
    delete jsonSchema.contentEncoding
  }
  if (jsonSchema.format === "date" || jsonSchema.format === "date-time" || jsonSchema.format === "email") {
    // The format says it; the pattern is how Zod looks.
    delete jsonSchema.pattern
  }
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
    delete jsonSchema.maximum
  }
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) {
    delete jsonSchema.minimum
  }
}
