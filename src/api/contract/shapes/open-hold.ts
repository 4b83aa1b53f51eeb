import { z } from "@medusajs/framework/zod"
import { amount, instant } from "./common"

/** Credit that an order has reserved and not used yet. */
export const openHold = z
  .strictObject({
    id: z.string(),
    /** Null: a checkout that is no order yet. */
    order_id: z.string().nullable(),
    display_id: z.int().nullable(),
    po_number: z.string().nullable(),
    amount,
    remaining_amount: amount,
    currency_code: z.string(),
    status: z.literal("open"),
    created_at: instant,
  })
  .meta({ id: "OpenHold" })
