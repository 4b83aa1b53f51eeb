import { z } from "@medusajs/framework/zod"

/** Months differ after the 28th, so a later day can only be meant as the month's end. */
const dayOfMonth = z.union([z.int().min(1).max(28), z.literal("month_end")])

/** Payment terms as a merchant writes them, in the options or for one account. */
export const termsOptions = z.strictObject({
  close_day: z.union([dayOfMonth, z.literal("per_shipment")]),
  due: z.union([
    z.strictObject({ days: z.int().min(0).max(365) }),
    z.strictObject({ months: z.int().min(0).max(12), day: dayOfMonth }),
  ]),
  business_day: z.enum(["previous", "next"]).default("next"),
})
