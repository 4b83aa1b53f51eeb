/** What holds the later ones of its registration back; a delivery or a return never does. */
const IN_ORDER = "('shipment', 'order_cancel', 'shipment_cancel')"

/**
 * Before the claim of whatever is due, in its transaction. An outbox is nearly always empty, so statistics say that one row
 * is due, for which collecting and sorting all looks cheapest; when 50,000 are, every claim would sort them. Measured with
 * 2,000 due and no statistics: 10,085 buffers and 25 ms a claim of 16 so, and growing with what is due. Along the index,
 * also with 50,000 due and 1,000,000 accepted: 118 buffers and 0.3 ms to choose, 1.4 ms with the update.
 */
export const ALONG_THE_INDEX = `
select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true),
       set_config('enable_seqscan', 'off', true)`

/**
 * Takes what is due longest, and in the same statement writes down that it goes out: committed before the call, so that
 * after a crash the row says that there may have been an effect.
 *
 * - Only the first open one of a registration can be taken, so order holds. A shipment waits until its registration is
 *   approved, and until then holds nothing back: a cancellation overtakes it. *needs_attention* holds the later ones back
 *   too, unless it was withdrawn.
 * - What was withdrawn never goes out again. It is taken once more only when its sender crashed (its claim ran out), to be
 *   given its last state; so it is not marked.
 */
export const CLAIM_DUE = `
with due as (
  select n.id, r.number, r.buyer_number, r.state as registration_state, r.amount as registration_amount
    from billing_agent_notice n
    join billing_agent_order_registration r on r.id = n.registration_id
   where n.status in ('queued', 'sending', 'retrying') and n.next_attempt_at <= now()
     and (n.claim_until is null or n.claim_until <= now())
     and (n.withdrawal_requested_at is null or n.claim_owner is not null)
     and (r.state = 'approved' or n.kind in ('order_cancel', 'shipment_cancel')
         or n.kind in ('delivery', 'return') and r.state in ('declined', 'cancelled'))
     and (cast(:accountOrderId as text) is null or n.account_order_id = :accountOrderId)
     and not n.agent_id = any(cast(:closedAgents as text[]))
     and not exists (
       select 1 from billing_agent_notice e
        where e.registration_id = n.registration_id and e.sequence < n.sequence and e.kind in ${IN_ORDER}
          and e.status in ('queued', 'sending', 'retrying', 'needs_attention')
          and (e.status = 'sending' or e.withdrawal_requested_at is null
              and (e.status = 'needs_attention' or e.kind <> 'shipment' or r.state = 'approved'
                  or e.unanswered_sends > 0)))
   order by n.next_attempt_at, n.sequence
   limit :limit
     for update of n skip locked)
update billing_agent_notice n
   set status = 'sending', claim_owner = :owner, claim_until = now() + make_interval(secs => :leaseSeconds),
       attempts = n.attempts + case when n.withdrawal_requested_at is null then 1 else 0 end,
       unanswered_sends = n.unanswered_sends + case when n.withdrawal_requested_at is null then 1 else 0 end,
       updated_at = now()
  from due
 where n.id = due.id and (n.claim_until is null or n.claim_until <= now())
returning n.*, due.number, due.buyer_number, due.registration_state, due.registration_amount`
