import { MedusaError } from "@medusajs/framework/utils"
import type { ApplicationRecord, ApplicationStatus, TradeCredit } from "../../modules/trade-credit/types"

export type ApplicationFilter = {
  id?: string
  customer_id?: string
  program_id?: string | string[]
  status?: ApplicationStatus | ApplicationStatus[]
  company_name?: { $ilike: string }
}
export type Page = { limit: number; offset: number }

/** What Medusa generates on the module's service for applications; applications are no linked entity, so no query.graph. */
type GeneratedService = {
  listAndCountCreditApplications(
    filter: ApplicationFilter,
    config: { take: number; skip: number; order: Record<string, "ASC" | "DESC"> }
  ): Promise<[ApplicationRecord[], number]>
}

function generated(tradeCredit: TradeCredit): GeneratedService {
  return tradeCredit as TradeCredit & GeneratedService
}

/** Newest first unless told otherwise. */
export async function listApplications(
  tradeCredit: TradeCredit,
  filter: ApplicationFilter,
  { limit, offset }: Page,
  order: "newest" | "oldest" = "newest"
): Promise<{ applications: ApplicationRecord[]; count: number }> {
  const direction = order === "newest" ? "DESC" : "ASC"
  const [applications, count] = await generated(tradeCredit).listAndCountCreditApplications(filter, {
    take: limit,
    skip: offset,
    order: { created_at: direction, id: direction },
  })
  return { applications: applications.map(toRecord), count }
}

/** Without consents, history and Medusa's own columns, which no list shows. */
function toRecord(row: ApplicationRecord): ApplicationRecord {
  return {
    id: row.id,
    program_id: row.program_id,
    customer_id: row.customer_id,
    status: row.status,
    data: row.data,
    company_name: row.company_name,
    submitted_at: row.submitted_at,
    decided_at: row.decided_at,
    information_request: row.information_request,
    decline_reason: row.decline_reason,
    credit_limit: row.credit_limit,
    account_id: row.account_id,
    created_at: row.created_at,
  }
}

/** @param owner only this customer's; another's is as if it did not exist */
export async function findApplication(
  tradeCredit: TradeCredit,
  id: string,
  owner?: { customer_id: string }
): Promise<ApplicationRecord | null> {
  const filter = { id, ...(owner ? { customer_id: owner.customer_id } : {}) }
  const { applications } = await listApplications(tradeCredit, filter, { limit: 1, offset: 0 })
  return applications[0] ?? null
}

export async function retrieveApplication(tradeCredit: TradeCredit, id: string): Promise<ApplicationRecord> {
  const application = await findApplication(tradeCredit, id)
  if (!application) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no application ${id}.`)
  }
  return application
}
