import { z } from "@medusajs/framework/zod"

/** A moment, as JSON has it. */
export const instant = z.iso.datetime({ offset: true })
/** A day, `YYYY-MM-DD`. */
export const plainDate = z.iso.date()
/** Major units. */
export const amount = z.number()
export const count = z.int().nonnegative()

/** A page of a list under its key, with how many there are in all. */
export const page = <Key extends string, Item extends z.ZodType>(key: Key, item: Item) =>
  z.strictObject({ [key]: z.array(item), count, offset: count, limit: count } as Record<Key, z.ZodArray<Item>> & {
    count: typeof count
    offset: typeof count
    limit: typeof count
  })

/** What was removed. */
export const deleted = <Noun extends string>(object: Noun) =>
  z.strictObject({ id: z.string(), object: z.literal(object), deleted: z.literal(true) })
