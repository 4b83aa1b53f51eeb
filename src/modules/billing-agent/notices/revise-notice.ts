/**
 * Only what certainly is not at the agent, and only what the parcel says that it did not say before: each of the two for
 * itself, so that a number that staff have corrected outlives a carrier that becomes known, and the other way round. What
 * had failed goes out at once, because the new number may be what was missing.
 */
export const REVISE_NOTICE = `
update billing_agent_notice
   set carrier_code = case when parcel_carrier_code is distinct from cast(:carrier_code as text)
                           then :carrier_code else carrier_code end,
       tracking_number = case when parcel_tracking_number is distinct from cast(:tracking_number as text)
                              then :tracking_number else tracking_number end,
       parcel_carrier_code = :carrier_code, parcel_tracking_number = :tracking_number,
       status = case when status = 'awaiting_shipment' then status else 'queued' end,
       next_attempt_at = case when status = 'awaiting_shipment' then null else now() end,
       attempts = 0, updated_at = now()
 where key = :key and status in ('awaiting_shipment', 'queued', 'retrying', 'needs_attention')
   and unanswered_sends = 0 and not old_slip_may_be_there and accepted_at is null and withdrawal_requested_at is null
   and (claim_until is null or claim_until <= now())
   and (parcel_carrier_code is distinct from cast(:carrier_code as text)
        or parcel_tracking_number is distinct from cast(:tracking_number as text))
returning *`
