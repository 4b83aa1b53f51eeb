import { z } from "@medusajs/framework/zod"
import { amount, instant } from "./common"
import { memberRole } from "./words"

const limits = { order_limit: amount.nullable(), month_limit: amount.nullable() }

export const member = z
  .strictObject({
    customer_id: z.string(),
    /** Null, like the names, for a customer who was deleted a moment ago. */
    email: z.string().nullable(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    role: memberRole,
    ...limits,
    /** What this member's orders hold or have charged in the running month of the program's calendar. */
    month_used_amount: amount,
    created_at: instant,
  })
  .meta({ id: "AccountMember" })

/** Open: neither accepted nor taken back. */
export const storeInvitation = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    role: memberRole,
    ...limits,
    expires_at: instant,
    /** Null: there was nobody to send it, so it has reached nobody. */
    sent_at: instant.nullable(),
    created_at: instant,
  })
  .meta({ id: "StoreInvitation" })

export const adminInvitation = storeInvitation
  .extend({
    /** A customer, one of the account's owners. */
    invited_by: z.string(),
  })
  .meta({ id: "AdminInvitation" })

/** What the one who accepted an invitation has become. */
export const membership = z
  .strictObject({ account_id: z.string(), role: memberRole, ...limits })
  .meta({ id: "Membership" })
