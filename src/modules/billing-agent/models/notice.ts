import { model } from "@medusajs/framework/utils"

/** A message owed to an agent: one row of the outbox. Amounts are `numeric` major units. */
export const BillingAgentNotice = model.define(
  { name: "BillingAgentNotice", tableName: "billing_agent_notice" },
  {
    id: model.id({ prefix: "bano" }).primaryKey(),
    key: model.text(),
    kind: model.text(),
    status: model.text(),
    agent_id: model.text(),
    program_id: model.text(),
    account_order_id: model.text(),
    order_id: model.text().nullable(),
    registration_id: model.text(),
    fulfillment_id: model.text().nullable(),
    /** Of one parcel: 1 unless an earlier notice had to be taken back. */
    revision: model.number().default(1),
    /** `shipment_cancel`: the notice it takes back. */
    subject_notice_id: model.text().nullable(),
    /** The order in which notices became due; null while one awaits its shipment. */
    sequence: model.number().nullable(),
    carrier_code: model.text().nullable(),
    tracking_number: model.text().nullable(),
    /** What the parcel itself said last; differs from the two above when staff have corrected them. */
    parcel_carrier_code: model.text().nullable(),
    parcel_tracking_number: model.text().nullable(),
    shipped_at: model.dateTime().nullable(),
    /** When it arrived, came back or was refunded. */
    happened_at: model.dateTime().nullable(),
    amount: model.float().nullable(),
    credit_kind: model.text().nullable(),
    currency_code: model.text(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
    unanswered_sends: model.number().default(0),
    /** The slip was corrected after a send of the old one had got no answer: the old one may be at the agent. */
    old_slip_may_be_there: model.boolean().default(false),
    /** Until when the agent takes it without harm. */
    deadline_at: model.dateTime().nullable(),
    last_answer: model.json().nullable(),
    agent_shipment_id: model.text().nullable(),
    accepted_at: model.dateTime().nullable(),
    withdrawal_requested_at: model.dateTime().nullable(),
    retried_at: model.dateTime().nullable(),
    retried_by: model.text().nullable(),
    /** Who of the staff withdrew it, or did at the agent by hand what was owed. */
    settled_by: model.text().nullable(),
    claim_owner: model.text().nullable(),
    claim_until: model.dateTime().nullable(),
  }
)
