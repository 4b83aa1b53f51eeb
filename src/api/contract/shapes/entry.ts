import { z } from "@medusajs/framework/zod"
import { amount, count, instant } from "./common"

export const ledgerEntry = z
  .strictObject({
    id: z.string(),
    account_id: z.string(),
    version: count,
    operation: z.string(),
    amount,
    currency_code: z.string(),
    held_after: amount,
    outstanding_after: amount,
    offline_after: amount,
    limit_after: amount.nullable(),
    beyond_limit_amount: amount.describe(
      "Of a hold: how far the account is beyond its limit with it, by the program's tolerance or by an override."
    ),
    allowed_beyond_amount: amount.describe(
      "Of a hold: how far beyond the limit tolerance or override let it go at that moment."
    ),
    overridden_by: z.string().nullable(),
    idempotency_key: z.string(),
    reference_type: z.string(),
    reference_id: z.string(),
    actor: z.string(),
    reason: z.string().nullable(),
    order_id: z
      .string()
      .nullable()
      .optional()
      .describe("The order that caused it; left out where the entry is the answer to what somebody did by hand."),
    display_id: z.int().nullable().optional(),
    event_at: instant,
    created_at: instant,
  })
  .meta({ id: "LedgerEntry", description: "One line of an account's ledger, with the figures after it." })
