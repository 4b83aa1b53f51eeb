import type { ApplicationData } from "../../domain/screening/form"
import type { ApplicationRecord } from "../../modules/trade-credit/types"
import { correctApplication } from "./read-application"
import { startSettling } from "./submit-application"

type Resubmission = { application: ApplicationRecord; data: ApplicationData }

/** An answer to a request for information; null: none is asked for any more. */
export async function resubmitApplication(
  deps: Parameters<typeof startSettling>[0],
  { application, data }: Resubmission
): Promise<ApplicationRecord | null> {
  const company_name = typeof data.company_name === "string" ? data.company_name : application.company_name
  if (!(await correctApplication(deps.tradeCredit, application.id, { data, company_name }))) {
    return null
  }
  const moved = await deps.tradeCredit.moveApplication({
    id: application.id,
    status: "under_review",
    actor: application.customer_id,
  })
  return startSettling(deps, moved)
}
