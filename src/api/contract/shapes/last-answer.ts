import { z } from "@medusajs/framework/zod"
import { instant } from "./common"

export const lastAnswer = z
  .strictObject({
    at: instant,
    kind: z.string(),
    code: z.string().optional(),
    message: z.string(),
    field: z.string().optional().describe("Which of our fields the agent found fault with."),
    reason: z.string().optional(),
    waits: z.literal(true).optional().describe("The agent was away; it is tried again as soon as it is back."),
  })
  .meta({ id: "LastAnswer", description: "What an agent said last." })
