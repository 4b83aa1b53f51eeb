import { REST_PART } from "../../../domain/order-life/facts"
import type { Database } from "../sql"
import type { BillingAgents } from "../types"

/**
 * What an agent's "used" figure of a buyer contains. In flight is whatever may or may not be in it yet: a send without
 * an answer, a cancellation or a return that is on its way, and a part of a split order that may go out any moment. One that a person
 * must look into is not: until it is done, the agent counts the order, and so do we; its parts wait for that.
 *
 * Of a split order the rest decides whether the agent has approved it, for the rest is what is still held: what has left
 * is charged.
 */
export async function readBuyerExposure(
  db: Database,
  input: Parameters<BillingAgents["buyerExposure"]>[0]
): ReturnType<BillingAgents["buyerExposure"]> {
  const { rows } = await db.raw(
    `with known as (
       select r.* from billing_agent_order_registration r
        where r.agent_id = :agent_id and r.buyer_number = :buyer_number
          and (r.state not in ('declined', 'cancelled') or r.unanswered_sends > 0))
     select r.account_order_id,
            r.state = 'approved' and (coalesce(r.part, :rest) = :rest or not exists (
              select 1 from known rest
               where rest.account_order_id = r.account_order_id and rest.part = :rest and not rest.superseded
            )) as is_approved,
            r.unanswered_sends > 0 or exists (
              select 1 from billing_agent_notice n
               where n.registration_id = r.id and n.kind in ('order_cancel', 'return')
                 and n.status in ('queued', 'sending', 'retrying')
            ) or r.part is not null and r.state = 'queued' and not exists (
              select 1 from known e
               where e.account_order_id = r.account_order_id and e.superseded and e.attempt < r.attempt
            ) as is_in_flight
       from known r`,
    { ...input, rest: REST_PART }
  )
  const found = rows as { account_order_id: string; is_approved: boolean; is_in_flight: boolean }[]
  // An order whose first registration could not be cancelled there has two that are approved.
  const approved = new Set(found.filter((row) => row.is_approved).map((row) => row.account_order_id))
  return {
    in_flight: found.some((row) => row.is_in_flight),
    approved_account_order_ids: [...approved],
  }
}
