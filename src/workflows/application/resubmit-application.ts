import type { ApplicationData } from "../../domain/screening/form"
import type { ApplicationRecord } from "../../modules/trade-credit/types"
import { startSettling } from "./submit-application"

/** An answer to a request for information; null: none is asked for any more. */
export async function resubmitApplication(
  deps: Parameters<typeof startSettling>[0],
  application: ApplicationRecord,
  data: ApplicationData
): Promise<ApplicationRecord | null> {
  if (application.status !== "needs_information") {
    return null
  }
  const company_name = typeof data.company_name === "string" ? data.company_name : application.company_name
  const moved = await deps.tradeCredit.moveApplication({
    id: application.id,
    status: "under_review",
    correction: { data, company_name },
    actor: application.customer_id,
  })
  return moved.status === "under_review" ? startSettling(deps, moved, { force: true }) : null
}
