import { z } from "@medusajs/framework/zod"
import { invalidData } from "./http-refusal"
import { text } from "./validate"

/** `limit` and `offset` of a list, to spread into a query schema. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

/** `fields=id,status`: to spread into a query schema; what to do with it is {@link pickFields}. */
export const fields = {
  fields: text(1_000)
    .transform((value) => value.split(",").map((name) => name.trim()))
    .optional(),
}

/** The query of a route that shows one thing. */
export const detailQuery = z.object(fields)

/** `order=column`, with `-` before it for descending. */
export function orderBy<Column extends string>(columns: readonly Column[], otherwise: Column | `-${Column}`) {
  return z
    .enum(columns.flatMap((column) => [column, `-${column}` as const]))
    .optional()
    .transform((value) => {
      const order: string = value ?? otherwise
      return { by: order.replace(/^-/, "") as Column, descending: order.startsWith("-") }
    })
}

/**
 * Only the top-level fields that were asked for; all of them when none were.
 *
 * @throws HttpRefusal 400 for a field that none of the items has
 */
export function pickFields<Item extends object>(items: Item[], names: string[] | undefined): Partial<Item>[] {
  if (!names) {
    return items
  }
  const unknown = names.filter((name) => items.length > 0 && !items.some((item) => Object.hasOwn(item, name)))
  if (unknown.length > 0) {
    throw invalidData(unknown.map((name) => ({ path: "fields", message: `There is no field "${name}" here.` })))
  }
  return items.map(
    (item) => Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))) as Partial<Item>
  )
}
