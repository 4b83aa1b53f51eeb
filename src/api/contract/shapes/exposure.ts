import { z } from "@medusajs/framework/zod"
import { amount, plainDate } from "./common"

/** What all accounts of a currency, or of one program of it, came to at the end of each day; today, what they come to now. */
export const exposure = z
  .strictObject({
    currency_code: z.string(),
    program_id: z.string().nullable(),
    from: plainDate,
    to: plainDate,
    days: z.array(
      z.strictObject({
        /** In the program's time zone. Days of which nothing is written down are left out. */
        day: plainDate,
        /** Null where the agent tells no limit. */
        credit_limit: amount.nullable(),
        held_amount: amount,
        outstanding_amount: amount,
        offline_amount: amount,
      })
    ),
  })
  .meta({ id: "Exposure" })
