import { z } from "@medusajs/framework/zod"
import { instant } from "./common"

/** One line of what was done to an account, by whom and why. */
export const historyItem = z
  .strictObject({
    id: z.string(),
    /** `status_changed` and the like, a ledger operation such as `limit_set`, or `approval_requested`, `…_approved`, `…_rejected`. */
    kind: z.string(),
    /** A user, a secret key, a customer, `agent:<id>` or `system`. */
    actor: z.string(),
    reason: z.string().nullable(),
    at: instant,
    /** Of a change `from` and `to`; of an entry its amount and the figures after it. */
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "AccountHistoryItem" })
