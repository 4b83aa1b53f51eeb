import { z } from "@medusajs/framework/zod"
import { instant } from "./common"

/** What an agent said last. */
export const lastAnswer = z
  .strictObject({
    at: instant,
    kind: z.string(),
    code: z.string().optional(),
    message: z.string(),
    /** Which of our fields the agent found fault with. */
    field: z.string().optional(),
    reason: z.string().optional(),
    /** The agent was away; it is tried again as soon as it is back. */
    waits: z.literal(true).optional(),
  })
  .meta({ id: "LastAnswer" })
