import { MedusaError } from "@medusajs/framework/utils"
import { rows, type Sql } from "../sql"
import type { ApplicationHistory } from "../types"

/**
 * One item of an application's history as SQL; binds `:actor` and `:note`.
 *
 * @param more further pairs of name and value, as SQL
 */
export function historyItem(status: string, more: string[] = []): string {
  const pairs = [`'status', ${status}`, "'actor', CAST(:actor AS text)", "'note', CAST(:note AS text)", "'at', now()"]
  return `jsonb_build_array(jsonb_build_object(${[...pairs, ...more].join(", ")}))`
}

/** Oldest first. Of a purged application only what it was when is left. */
export async function readHistory(sql: Sql, id: string): Promise<ApplicationHistory> {
  const [found] = await rows<{ history: ApplicationHistory }>(
    sql,
    "SELECT history FROM credit_application WHERE id = :id AND deleted_at IS NULL",
    { id }
  )
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no application ${id}.`)
  }
  return found.history
}
