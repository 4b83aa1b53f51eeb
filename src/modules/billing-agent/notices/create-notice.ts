/**
 * One statement, because every parcel of the store passes here: the notice, about the registration that is named or else
 * the newest one; and for a cancellation the mark on that registration, with the notice or not at all: one whose
 * cancellation is owed must not be taken for an order again.
 */
export const CREATE_NOTICE = `
with registration as (
  select id, currency_code from billing_agent_order_registration
   where case when cast(:registration_id as text) is null then account_order_id = :account_order_id
              else id = :registration_id end
   order by attempt desc limit 1),
superseded as (
  update billing_agent_order_registration r set superseded = true, updated_at = now()
    from registration where :kind = 'order_cancel' and r.id = registration.id and not r.superseded)
insert into billing_agent_notice (
  id, key, kind, status, agent_id, program_id, account_order_id, order_id, registration_id, fulfillment_id, revision,
  carrier_code, tracking_number, parcel_carrier_code, parcel_tracking_number, shipped_at, happened_at, amount,
  credit_kind, deadline_at, currency_code, sequence, next_attempt_at)
select :id, :key, :kind, :status, :agent_id, :program_id, :account_order_id, :order_id, registration.id,
       :fulfillment_id, :revision, :carrier_code, :tracking_number, :parcel_carrier_code, :parcel_tracking_number,
       cast(:shipped_at as timestamptz), cast(:happened_at as timestamptz), :amount, :credit_kind,
       cast(:deadline_at as timestamptz), registration.currency_code,
       case when :status = 'queued' then nextval('billing_agent_notice_sequence_seq') end,
       case when :status = 'queued' then now() end
  from registration
    on conflict (key) do nothing
returning *`
