import { MedusaError } from "@medusajs/framework/utils"
import { statesBefore, type ApplicationState } from "../../../domain/screening/application-states"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationRecord, MoveApplication } from "../types"
import { historyItem } from "./history"

/** One conditional UPDATE, so that of two who decide at once one wins; the other gets the record as it is. */
export async function moveApplication(sql: Sql, input: MoveApplication): Promise<ApplicationRecord> {
  const [moved] = await rows<ApplicationRow>(
    sql,
    `UPDATE credit_application SET status = :status, updated_at = now(),
       history = history || ${historyItem("CAST(:status AS text)")},
       submitted_at = CASE WHEN :status = 'submitted' THEN now() ELSE submitted_at END,
       decided_at = CASE WHEN :status IN ('declined', 'withdrawn', 'expired') THEN now() ELSE decided_at END,
       information_request = CASE WHEN :status = 'needs_information' THEN CAST(:information_request AS jsonb) END,
       decline_reason = CAST(:decline_reason AS jsonb),
       data = COALESCE(CAST(:data AS jsonb), data),
       company_name = COALESCE(CAST(:company_name AS text), company_name)
     WHERE id = :id AND deleted_at IS NULL AND (status = ANY(:from) OR :replaces AND status = :status
       AND information_request IS DISTINCT FROM CAST(:information_request AS jsonb))
       AND COALESCE(information_request->>'message' = CAST(:answers AS text), true)
     RETURNING *`,
    {
      id: input.id,
      status: input.status,
      from: input.correction ? ["needs_information"] : statesLeftFor(input.status),
      answers: input.answers ?? null,
      replaces: input.replaces_request ?? false,
      data: json(input.correction?.data),
      company_name: input.correction?.company_name ?? null,
      actor: input.actor,
      note: input.note ?? null,
      information_request: json(input.information_request),
      decline_reason: json(input.decline_reason),
    }
  )
  return moved ? toApplication(moved) : findApplication(sql, input.id)
}

/** What the first of two people has approved is not moved past: only people take that back. */
function statesLeftFor(target: ApplicationState): ApplicationState[] {
  const states = statesBefore(target)
  return target === "under_review" ? states.filter((state) => state !== "pending_second_approval") : states
}

async function findApplication(sql: Sql, id: string): Promise<ApplicationRecord> {
  const [row] = await rows<ApplicationRow>(
    sql,
    "SELECT * FROM credit_application WHERE id = :id AND deleted_at IS NULL",
    { id }
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no application ${id}.`)
  }
  return toApplication(row)
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
