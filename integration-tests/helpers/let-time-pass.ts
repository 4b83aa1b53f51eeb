import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Every time that the plugin's clockwork goes by, a table a line. */
const TIMES: Record<string, string[]> = {
  credit_account: ["synced_at"],
  credit_account_order: ["created_at", "next_check_at", "claim_expires_at"],
  credit_hold: ["created_at"],
  billing_agent_notice: ["created_at", "next_attempt_at", "claim_until", "deadline_at"],
  billing_agent_order_registration: ["created_at", "claim_until"],
  billing_agent_buyer_registration: ["last_asked_at", "heard_at", "next_ask_at", "claim_until"],
  billing_agent_credit_reading: ["read_at", "asked_at", "failed_at"],
  billing_agent_health: ["retry_at", "last_failure_at"],
}

/** As if so many hours had gone by since everything was written: what is due then is due now. */
export async function letTimePass(container: MedusaContainer, hours: number): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const [table, columns] of Object.entries(TIMES)) {
    const moved = columns.map((column) => `"${column}" = "${column}" - make_interval(hours => :hours)`)
    await pg.raw(`UPDATE "${table}" SET ${moved.join(", ")}`, { hours })
  }
  await pg.raw(
    `UPDATE billing_agent_order_registration
        SET last_answer = jsonb_set(last_answer, '{at}', to_jsonb(to_char(
              (last_answer ->> 'at')::timestamptz AT TIME ZONE 'UTC' - make_interval(hours => :hours),
              'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      WHERE last_answer IS NOT NULL`,
    { hours }
  )
}
