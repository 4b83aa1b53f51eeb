import { z } from "@medusajs/framework/zod"
import { orderBy, paging } from "../../../helpers/list-query"
import { text } from "../../../helpers/validate"

/** Nobody turns so many pages; each one costs what lies before it. */
const OFFSET_MAX = 10_000

export const listAttentionQuery = z.object({
  ...paging,
  offset: paging.offset.unwrap().pipe(z.number().max(OFFSET_MAX)).default(0),
  kind: z.enum(["order", "screening", "approval", "ledger", "member", "agent", "notice", "privacy"]).optional(),
  code: text(100).optional(),
  program_id: text(100).optional(),
  agent_id: text(100).optional(),
  /** An id, an order's number, or a part of a company's name. */
  q: text(100).optional(),
  order: orderBy(["since"], "-since"),
})
