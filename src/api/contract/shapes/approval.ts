import { z } from "@medusajs/framework/zod"
import { APPROVAL_KINDS } from "../../../modules/trade-credit/own-book-records"
import { adminAccount } from "./account"
import { amount, instant } from "./common"
import { ledgerEntry } from "./entry"

/** What waits, or waited, for a second person. */
export const approvalRequest = z
  .strictObject({
    id: z.string(),
    kind: z.enum(APPROVAL_KINDS),
    account_id: z.string(),
    /** An amount of null, of a limit: the staff's own ceiling is taken away. */
    payload: z.strictObject({
      amount: amount.nullable(),
      reason: z.string(),
      expires_at: instant.nullable(),
      write_off_id: z.string().optional().describe("Of a reversal only: the write-off that is taken back."),
    }),
    state: z.enum(["pending", "approved", "rejected"]),
    requested_by: z.string(),
    decided_by: z.string().nullable(),
    decided_at: instant.nullable(),
    decision_reason: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "AdminApprovalRequest" })

/** Either it is written, or (202) it waits for a second person. */
export const staffOutcome = <Status extends number>(written: Status) =>
  ({
    [written]: z.strictObject({
      entry: ledgerEntry,
      approval_request: approvalRequest.nullable(),
      account: adminAccount,
    }),
    202: z.strictObject({ entry: z.null(), approval_request: approvalRequest, account: adminAccount }),
  }) as Record<Status, z.ZodType<Written>> & Record<202, z.ZodType<Waiting>>

type Written = {
  entry: z.output<typeof ledgerEntry>
  approval_request: z.output<typeof approvalRequest> | null
  account: z.output<typeof adminAccount>
}
type Waiting = Omit<Written, "entry" | "approval_request"> & {
  entry: null
  approval_request: z.output<typeof approvalRequest>
}
