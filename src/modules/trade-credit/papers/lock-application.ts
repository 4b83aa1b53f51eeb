import { MedusaError } from "@medusajs/framework/utils"
import { OPEN_STATES } from "../../../domain/screening/application-states"
import { lockApplication } from "../applications/approve"
import type { ApplicationRow } from "../rows"
import type { Sql } from "../sql"
import { ApplicationDecidedError } from "./errors"

/** Under this lock two uploads, an upload and a decision, a removal and a purge take turns. */
export async function lockOpenApplication(
  sql: Sql,
  { application_id, customer_id }: { application_id: string; customer_id: string }
): Promise<ApplicationRow> {
  const application = await lockApplication(sql, application_id)
  if (application.customer_id !== customer_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no application ${application_id}.`)
  }
  if (!OPEN_STATES.includes(application.status)) {
    throw new ApplicationDecidedError(application_id)
  }
  return application
}
