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
    id: z.string().describe("Of a ledger finding and an approval request its own id."),
    kind: attentionKind,
    code: z.string(),
    message: z.string().describe("In English; screens translate by the code."),
    actions: z.array(z.string()).describe("The ways out."),
    subject: z.strictObject({
      type: z
        .enum(["order", "checkout", "application", "account", "agent", "notice", "customer"])
        .describe("`checkout`: an account order that no order has come of yet."),
      id: z.string(),
      display: z.string().describe("What people call it."),
      customer_id: z.string().nullable().describe("Whose page shows it, where it has none of its own."),
    }),
    since: instant,
    approval: z
      .strictObject({
        amount: amount.nullable().describe("Null: no ceiling of the staff's own any more."),
        currency_code: z.string(),
        expires_at: instant.nullable(),
        requested_by: z.string(),
        reason: z.string(),
      })
      .optional()
      .describe("Of what waits for a second person."),
    figures: z
      .strictObject({
        currency_code: z.string(),
        amount,
        pending_amount: amount
          .optional()
          .describe(
            "What Medusa takes as one when the order is paid another way; `leaving_amount` then leaves the account."
          ),
        leaving_amount: amount.optional(),
      })
      .optional()
      .describe("Of an order, where it is about an amount."),
    accepted: z
      .strictObject({ actor: z.string(), reason: z.string(), created_at: instant })
      .optional()
      .describe("Of what was marked as seen: by whom, and why."),
  })
  .meta({ id: "AttentionItem" })
