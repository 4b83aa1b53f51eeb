import { z } from "@medusajs/framework/zod"
import { amount, count, instant } from "./common"

/** What a reviewer would look up by hand. It decides nothing. */
export const applicationCheck = z
  .strictObject({
    code: z.enum(["corporate_number", "known_company", "email_domain", "delivery_addresses", "order_history"]),
    result: z.enum(["good", "notice", "warning", "unknown"]),
    message: z.string(),
    /** What it was judged by. */
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
    /** Where the reviewer looks next; of a `website` the id is its address. */
    links: z.array(
      z.strictObject({
        type: z.enum(["application", "account", "website"]),
        id: z.string(),
        label: z.string(),
        note: z.string().nullable(),
      })
    ),
  })
  .meta({ id: "ApplicationCheck" })

const earlierOrder = z.strictObject({
  id: z.string(),
  display_id: count,
  created_at: instant,
  currency_code: z.string(),
  total: amount,
  cancelled: z.boolean(),
  returned: z.boolean(),
  provider_ids: z.array(z.string()),
})

/** What the customer has ordered so far: `order_count` is of all, the rest of the newest `read_count`. */
export const orderHistory = z
  .strictObject({
    order_count: count,
    read_count: count,
    cancelled_count: count,
    returned_count: count,
    first_order_at: instant.nullable(),
    last_order_at: instant.nullable(),
    totals: z.array(z.strictObject({ currency_code: z.string(), amount })),
    payment_methods: z.array(z.strictObject({ provider_id: z.string(), order_count: count })),
    orders: z.array(earlierOrder),
  })
  .meta({ id: "OrderHistory" })
