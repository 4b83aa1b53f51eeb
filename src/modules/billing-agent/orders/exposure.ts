import type { Database } from "../sql"
import type { BillingAgents } from "../types"

/**
 * What an agent's "used" figure of a buyer contains. In flight is whatever may or may not be in it yet: a send without
 * an answer, and a cancellation that is owed.
 */
export async function readBuyerExposure(
  db: Database,
  input: Parameters<BillingAgents["buyerExposure"]>[0]
): ReturnType<BillingAgents["buyerExposure"]> {
  const { rows } = await db.raw(
    `select r.account_order_id, r.state = 'approved' as is_approved,
            r.unanswered_sends > 0 or exists (
              select 1 from billing_agent_notice n
              where n.registration_id = r.id and n.kind = 'order_cancel' and n.accepted_at is null
                and (n.status in ('queued', 'sending', 'retrying') or n.unanswered_sends > 0)
            ) as is_in_flight
       from billing_agent_order_registration r
      where r.agent_id = ? and r.buyer_number = ? and r.state not in ('declined', 'cancelled')`,
    [input.agent_id, input.buyer_number]
  )
  const found = rows as { account_order_id: string; is_approved: boolean; is_in_flight: boolean }[]
  return {
    in_flight: found.some((row) => row.is_in_flight),
    approved_account_order_ids: found.filter((row) => row.is_approved).map((row) => row.account_order_id),
  }
}
