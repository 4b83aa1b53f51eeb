import type { MedusaRequest } from "@medusajs/framework/http"
import type BillingAgentModuleService from "../../../../modules/billing-agent/service"
import { BILLING_AGENT_MODULE, type NoticeRecord } from "../../../../modules/billing-agent/types"

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

/** A record in the same form. */
export function serializeNotice({ payload, ...notice }: NoticeRecord) {
  const { carrier_code = null, tracking_number = null, amount = null } = payload
  const flat: Record<string, unknown> = { ...notice, carrier_code, tracking_number, amount }
  return Object.fromEntries(NOTICE_FIELDS.map((field) => [field, flat[field]]))
}
