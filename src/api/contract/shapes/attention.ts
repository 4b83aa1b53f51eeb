import { z } from "@medusajs/framework/zod"
import type { AttentionKind } from "../../../modules/trade-credit/types"
import { amount, instant } from "./common"

export const attentionKind = z.enum([
  "order",
  "screening",
  "approval",
  "ledger",
  "member",
  "agent",
  "notice",
  "privacy",
] as const satisfies AttentionKind[])

/** A half-done, refused or contradictory thing, with its way out. */
export const attentionItem = z
  .strictObject({
    /** Of a ledger finding and an approval request its own id. */
    id: z.string(),
    kind: attentionKind,
    code: z.string(),
    /** In English; screens translate by the code. */
    message: z.string(),
    actions: z.array(z.string()),
    subject: z.strictObject({
      /** `checkout`: an account order that no order has come of yet. */
      type: z.enum(["order", "checkout", "application", "account", "agent", "notice", "customer"]),
      id: z.string(),
      display: z.string(),
      /** Whose page shows it, where it has none of its own. */
      customer_id: z.string().nullable(),
    }),
    since: instant,
    /** Of what waits for a second person. */
    approval: z
      .strictObject({
        amount,
        currency_code: z.string(),
        expires_at: instant.nullable(),
        requested_by: z.string(),
        reason: z.string(),
      })
      .optional(),
    /** Of an order, where it is about an amount. */
    figures: z
      .strictObject({
        currency_code: z.string(),
        amount,
        pending_amount: amount.optional(),
        leaving_amount: amount.optional(),
      })
      .optional(),
    /** Of what was marked as seen: by whom, and why. */
    accepted: z.strictObject({ actor: z.string(), reason: z.string(), created_at: instant }).optional(),
  })
  .meta({ id: "AttentionItem" })
