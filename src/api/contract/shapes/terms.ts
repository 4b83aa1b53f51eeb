import { z } from "@medusajs/framework/zod"

const closeDay = z.union([z.int(), z.enum(["month_end", "per_shipment"])])
const due = z.union([
  z.strictObject({ days: z.int() }),
  z.strictObject({ months: z.int(), day: z.union([z.int(), z.literal("month_end")]) }),
])

export const terms = z
  .strictObject({ close_day: closeDay, due, business_day: z.enum(["previous", "next"]) })
  .meta({ id: "Terms", description: "As they are kept." })

export const paymentTerms = z
  .strictObject({ label: z.string(), closing_day: closeDay, due, time_zone: z.string() })
  .meta({ id: "PaymentTerms", description: "In words and in figures." })
