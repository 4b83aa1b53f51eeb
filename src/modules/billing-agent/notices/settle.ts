/**
 * Writes outcomes and gives their claims back, unless a lease ran out and another took over.
 *
 * A withdrawal that came in between wins. Nothing happened: it is withdrawn. Something did or may have: what takes it back
 * is queued already and knows that from this row; where nothing can take it back, a person must undo it.
 */
export const SETTLE = `
update billing_agent_notice n
   set status = case
         when n.withdrawal_requested_at is null then o.status
         when o.status <> 'accepted' and o.unanswered_sends = 0 and not n.old_slip_may_be_there then 'withdrawn'
         when not exists (select 1 from billing_agent_notice c where c.subject_notice_id = n.id) then 'needs_attention'
         when o.status = 'accepted' then 'accepted'
         else 'retrying' end,
       attempts = o.attempts,
       unanswered_sends = o.unanswered_sends,
       last_answer = case when n.withdrawal_requested_at is null then o.last_answer
                          else coalesce(n.last_answer, o.last_answer) end,
       accepted_at = case when o.status = 'accepted' then now() end,
       agent_shipment_id = coalesce(o.agent_shipment_id, n.agent_shipment_id),
       next_attempt_at = case when n.withdrawal_requested_at is null
                              then now() + make_interval(secs => o.delay_seconds) else n.next_attempt_at end,
       claim_owner = null, claim_until = null, updated_at = now()
  from jsonb_to_recordset(cast(:settlements as jsonb)) as o(
         id text, owner text, status text, attempts int, unanswered_sends int, last_answer jsonb,
         agent_shipment_id text, delay_seconds double precision)
 where n.id = o.id and n.claim_owner = o.owner`
