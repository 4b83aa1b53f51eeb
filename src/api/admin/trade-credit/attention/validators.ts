import { z } from "@medusajs/framework/zod"
import { orderBy, paging } from "../../../helpers/list-query"
import { AT_ONCE_MAX } from "../../../helpers/one-by-one"
import { reason, text } from "../../../helpers/validate"

/** Nobody turns so many pages; each one costs what lies before it. */
const OFFSET_MAX = 10_000

export const listAttentionQuery = z.object({
  ...paging,
  offset: paging.offset.unwrap().pipe(z.number().max(OFFSET_MAX)).default(0),
  kind: z.enum(["order", "screening", "approval", "ledger", "member", "agent", "notice", "privacy"]).optional(),
  code: text(100).optional(),
  program_id: text(100).optional(),
  agent_id: text(100).optional(),
  /** What people have marked as seen on orders, or accepted of the ledger's proof, instead of what nobody has. */
  accepted: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
  /** An id, an order's number, or a part of a company's name. */
  q: text(100).optional(),
  order: orderBy(["since"], "-since"),
})

export const acceptManyBody = z.object({
  items: z
    .array(z.strictObject({ order_id: text(100), code: text(100) }))
    .min(1)
    .max(AT_ONCE_MAX),
  reason,
})
