import { z } from "@medusajs/framework/zod"
import { book, screening, screeningStatus } from "./words"

const identity = { id: z.string(), provider_id: z.string(), label: z.string(), screening, book }

export const storeProgram = z
  .strictObject({ ...identity, can_apply: z.boolean(), screening_status: screeningStatus })
  .meta({ id: "StoreProgram" })

export const adminProgram = z
  .strictObject({
    ...identity,
    agent_id: z.string(),
    currency_code: z.string(),
    buyer_screening: z
      .enum(["staff", "agent", "none"])
      .describe("Who decides on a buyer: staff in the dashboard, the agent, or nobody (each order is screened)."),
  })
  .meta({ id: "AdminProgram" })
