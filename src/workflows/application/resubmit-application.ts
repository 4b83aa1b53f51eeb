import type { ApplicationData } from "../../domain/screening/form"
import type { ApplicationRecord } from "../../modules/trade-credit/types"
import { startSettling } from "./submit-application"

/** Not taken: nothing is asked any more (null), or another question than the one that was answered. */
export type Resubmitted = { application: ApplicationRecord } | { question: string | null }

/** An answer to a request for information; to that one alone where it says which. */
export async function resubmitApplication(
  deps: Parameters<typeof startSettling>[0],
  application: ApplicationRecord,
  { data, answers }: { data: ApplicationData; answers?: string }
): Promise<Resubmitted> {
  if (application.status !== "needs_information") {
    return { question: null }
  }
  const company_name = typeof data.company_name === "string" ? data.company_name : application.company_name
  const moved = await deps.tradeCredit.moveApplication({
    id: application.id,
    status: "under_review",
    correction: { data, company_name },
    answers,
    actor: application.customer_id,
  })
  return moved.status === "under_review"
    ? { application: await startSettling(deps, moved, { force: true }) }
    : { question: moved.status === "needs_information" ? (moved.information_request?.message ?? null) : null }
}
