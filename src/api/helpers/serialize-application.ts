import type { Locale } from "../../domain/program/locale"
import { localizedDeclineReason } from "../../domain/screening/decline-reasons"
import type { ApplicationRecord } from "../../modules/trade-credit/types"

/** As the applicant sees it: a second approval is the merchant's own affair. */
export function serializeApplication(application: ApplicationRecord, locale: Locale) {
  const { decline_reason } = application
  return {
    id: application.id,
    program_id: application.program_id,
    status: application.status === "pending_second_approval" ? "under_review" : application.status,
    data: application.data,
    submitted_at: application.submitted_at,
    decided_at: application.decided_at,
    information_request: application.information_request,
    decline_reason: decline_reason && localizedDeclineReason(decline_reason, locale),
    credit_limit: application.credit_limit,
  }
}
