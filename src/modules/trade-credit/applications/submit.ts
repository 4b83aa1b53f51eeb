import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { OPEN_STATES } from "../../../domain/screening/application-states"
import { OpenApplicationError } from "../errors"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, violatedUnique, type Sql } from "../sql"
import type { ApplicationRecord, SubmitApplication } from "../types"
import { historyItem } from "./history"

/**
 * Takes in an application, unless one is open or the customer already uses an account of this program; as a draft where
 * papers have to come first.
 */
export async function submitApplication(
  sql: Sql,
  input: SubmitApplication,
  status: "draft" | "submitted" = "submitted"
): Promise<ApplicationRecord> {
  try {
    const [row] = await rows<ApplicationRow>(
      sql,
      `INSERT INTO credit_application (id, program_id, customer_id, status, company_name, data, consents, history, submitted_at)
       SELECT :id, :program_id, :customer_id, :status, :company_name, CAST(:data AS jsonb), CAST(:consents AS jsonb),
         ${historyItem("CAST(:status AS text)")}, CASE WHEN :status = 'submitted' THEN now() END
       WHERE NOT EXISTS (SELECT 1 FROM credit_account_member member
         JOIN credit_account account ON account.id = member.account_id AND account.status <> 'closed'
         WHERE member.customer_id = :customer_id AND member.program_id = :program_id AND member.deleted_at IS NULL)
       RETURNING *`,
      {
        id: generateEntityId(undefined, "crapp"),
        program_id: input.program_id,
        customer_id: input.customer_id,
        status,
        company_name: companyNameOf(input),
        data: JSON.stringify(input.data),
        consents: JSON.stringify(input.consents),
        actor: input.customer_id,
        note: null,
      }
    )
    if (row) {
      return toApplication(row)
    }
  } catch (error) {
    if (violatedUnique(error) !== "UQ_credit_application_open") {
      throw error
    }
    throw new OpenApplicationError(await openApplicationId(sql, input), input.program_id)
  }
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Customer ${input.customer_id} already uses an account of program ${input.program_id}; there is nothing to apply for.`
  )
}

function companyNameOf({ data, program_id }: SubmitApplication): string {
  const name = data.company_name
  if (typeof name !== "string" || name.trim() === "") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `An application for program ${program_id} needs company_name, under which the account will be kept.`
    )
  }
  return name.trim()
}

async function openApplicationId(sql: Sql, input: SubmitApplication): Promise<string> {
  const [open] = await rows<{ id: string }>(
    sql,
    `SELECT id FROM credit_application WHERE customer_id = :customer_id AND program_id = :program_id
       AND status = ANY(:open) AND deleted_at IS NULL`,
    { customer_id: input.customer_id, program_id: input.program_id, open: OPEN_STATES }
  )
  return open?.id ?? "(decided meanwhile)"
}
