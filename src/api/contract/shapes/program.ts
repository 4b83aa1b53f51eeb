import { z } from "@medusajs/framework/zod"
import { amount } from "./common"
import { terms } from "./terms"
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
    payment_terms: terms.describe("Of accounts that have none of their own."),
    second_person_above: z
      .strictObject({ approve: amount.nullable(), limit: amount.nullable(), write_off: amount.nullable() })
      .describe("Above these amounts a second person approves; null: never."),
    buyer_screening: z
      .enum(["staff", "agent", "none"])
      .describe("Who decides on a buyer: staff in the dashboard, the agent, or nobody (each order is screened)."),
  })
  .meta({ id: "AdminProgram" })
