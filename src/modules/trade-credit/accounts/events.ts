import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../sql"
import type { AccountEventKind } from "../types"

export type NewEvent = {
  account_id: string
  kind: AccountEventKind
  /** A user, a secret key, a customer, `agent:<id>`, or `system`. */
  actor: string
  reason?: string | null
  /** Ids, words and amounts; no names and no addresses, since it is kept for ever. */
  details: Record<string, unknown>
}

/** What the ledger does not tell of an account, in the transaction of the change itself: neither is without the other. */
export async function addEvent(sql: Sql, { details, reason = null, ...event }: NewEvent): Promise<void> {
  await sql("credit_account_event").insert({
    ...event,
    id: generateEntityId(undefined, "crevt"),
    reason,
    details: JSON.stringify(details),
  })
}
