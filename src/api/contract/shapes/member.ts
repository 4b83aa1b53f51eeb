import { z } from "@medusajs/framework/zod"
import { amount, instant } from "./common"
import { memberRole } from "./words"

const limits = { order_limit: amount.nullable(), month_limit: amount.nullable() }

export const member = z
  .strictObject({
    customer_id: z.string(),
    email: z.string().nullable().describe("Null, like the names, for a customer who was deleted a moment ago."),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    role: memberRole,
    ...limits,
    month_used_amount: amount.describe(
      "What this member's orders hold or have charged in the running month of the program's calendar."
    ),
    created_at: instant,
  })
  .meta({ id: "AccountMember" })

export const storeInvitation = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    role: memberRole,
    ...limits,
    expires_at: instant,
    sent_at: instant.nullable().describe("Null: there was nobody to send it, so it has reached nobody."),
    created_at: instant,
  })
  .meta({ id: "StoreInvitation", description: "Open: neither accepted nor taken back." })

export const adminInvitation = storeInvitation
  .extend({
    invited_by: z.string().describe("A customer, one of the account's owners."),
  })
  .meta({ id: "AdminInvitation" })

export const membership = z
  .strictObject({ account_id: z.string(), role: memberRole, ...limits })
  .meta({ id: "Membership", description: "What the one who accepted an invitation has become." })
