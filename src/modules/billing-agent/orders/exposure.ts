import type { Database } from "../sql"
import type { BillingAgents } from "../types"

/**
 * What an agent's "used" figure of a buyer contains. In flight is whatever may or may not be in it yet: a send without
 * an answer, a cancellation or a return that is on its way, and a part of a split order that may go out any moment. One that a person
 * must look into is not: until it is done, the agent counts the order, and so do we; its parts wait for that.
 *
 * Approved is all that the agent has of an order: of one in parts what has left, too, and of one whose first registration
 * could not be cancelled there, both. Undecided are orders of which something has yet to be approved, or approved anew.
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
            sum(r.amount) filter (where r.state = 'approved') as approved_amount,
            bool_or(r.unanswered_sends > 0 or exists (
              select 1 from billing_agent_notice n
               where n.registration_id = r.id and n.kind in ('order_cancel', 'return')
                 and n.status in ('queued', 'sending', 'retrying')
            ) or r.part is not null and r.state = 'queued' and not exists (
              select 1 from known e
               where e.account_order_id = r.account_order_id and e.superseded and e.attempt < r.attempt
            )) as is_in_flight,
            bool_or(not r.superseded and r.state <> 'approved') as is_undecided
       from known r
      group by r.account_order_id`,
    input
  )
  const found = rows as {
    account_order_id: string
    approved_amount: string | null
    is_in_flight: boolean
    is_undecided: boolean
  }[]
  return {
    in_flight: found.some((row) => row.is_in_flight),
    approved: found.flatMap(({ account_order_id, approved_amount }) =>
      approved_amount === null ? [] : [{ account_order_id, amount: Number(approved_amount) }]
    ),
    undecided: found.filter((row) => row.is_undecided).map(({ account_order_id }) => account_order_id),
  }
}
