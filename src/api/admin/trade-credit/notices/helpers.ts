import type { MedusaRequest } from "@medusajs/framework/http"
import type BillingAgentModuleService from "../../../../modules/billing-agent/service"
import { BILLING_AGENT_MODULE, type NoticePayload } from "../../../../modules/billing-agent/types"

export function billingAgentsOf(req: MedusaRequest): BillingAgentModuleService {
  return req.scope.resolve(BILLING_AGENT_MODULE)
}

/** The columns of a notice as staff see it, flat. */
export const NOTICE_FIELDS = [
  "id",
  "kind",
  "status",
  "agent_id",
  "program_id",
  "order_id",
  "fulfillment_id",
  "registration_id",
  "carrier_code",
  "tracking_number",
  "amount",
  "currency_code",
  "attempts",
  "next_attempt_at",
  "last_answer",
  "accepted_at",
  "created_at",
  "updated_at",
]

/** A row of the list, or a record, flat and with its amount as a number (`numeric` columns arrive as text). */
export function serializeNotice(notice: object & { amount?: number | null; payload?: NoticePayload }) {
  const flat: Record<string, unknown> = { carrier_code: null, tracking_number: null, ...notice, ...notice.payload }
  const amount = notice.payload ? notice.payload.amount : notice.amount
  return {
    ...Object.fromEntries(NOTICE_FIELDS.map((field) => [field, flat[field]])),
    amount: amount === null || amount === undefined ? null : Number(amount),
  }
}
