import { MedusaError } from "@medusajs/framework/utils"
import type { Sql } from "../sql"
import type { OverrideShipStop } from "../types"

/** The last word counts; who said it, why, and of what it was said stay with the order. */
export async function overrideShipStop(sql: Sql, { id, ...override }: OverrideShipStop): Promise<void> {
  const changed = await sql("credit_account_order")
    .where({ id })
    .update({
      ship_override: JSON.stringify({ ...override, created_at: new Date().toISOString() }),
      updated_at: sql.fn.now(),
    })
  if (changed === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no account order ${id}.`)
  }
}
