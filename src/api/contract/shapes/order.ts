import { z } from "@medusajs/framework/zod"
import { amount, instant, plainDate } from "./common"
import { lastAnswer } from "./last-answer"
import { adminNotice } from "./notice"
import { book } from "./words"

const holdStatus = z.enum(["open", "charged", "released"])
export const decisionState = z.enum([
  "not_needed",
  "approved",
  "pending",
  "unknown",
  "declined",
  "cancelled",
  "needs_attention",
])

const decision = z
  .strictObject({
    state: decisionState,
    must_not_ship: z.boolean(),
    message: z.string(),
    /** Our number of this order at the agent. */
    number: z.string().nullable(),
    expires_at: instant.nullable(),
    ship_by: instant.nullable(),
  })
  .meta({ id: "OrderDecision" })

const hold = z
  .strictObject({ id: z.string(), status: holdStatus, amount, remaining_amount: amount })
  .meta({ id: "OrderHold" })

/** What speaks against packing the order; `amount`: how much credit is missing. */
const shipStop = z
  .strictObject({ code: z.string(), cause: z.string(), message: z.string(), amount: amount.optional() })
  .meta({ id: "ShipStop" })

/** Someone lets goods leave that should stay; `is_valid`: it counts for what stands against the order now. */
const shipOverride = z
  .strictObject({
    causes: z.array(z.string()),
    shortfall_amount: amount.optional(),
    reason: z.string(),
    actor: z.string(),
    created_at: instant,
    is_valid: z.boolean(),
  })
  .meta({ id: "ShipOverride" })

/** The order, or a part of it, under one number at the agent. */
const registration = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    attempt: z.int(),
    /** Null: the whole order; else a fulfilment's id, or `rest`. */
    part: z.string().nullable(),
    state: z.string(),
    amount,
    last_answer: lastAnswer.nullable(),
    decided_at: instant.nullable(),
  })
  .meta({ id: "OrderRegistration" })

const line = z
  .strictObject({ title: z.string(), quantity: z.number(), tax_rate: z.number().nullable(), amount })
  .meta({ id: "PaperLine" })

/** `unguaranteed`: on the merchant's own book, though an agent should bear it. */
const paper = { id: z.string(), amount, unguaranteed: z.boolean(), event_at: instant, lines: z.array(line) }

/** `fulfillment_id` null: value that was added when everything had left. */
const charge = z.strictObject({ ...paper, fulfillment_id: z.string().nullable() }).meta({ id: "OrderCharge" })

const credit = z
  .strictObject({ ...paper, kind: z.enum(["return", "refund"]), reference_id: z.string() })
  .meta({ id: "OrderCredit" })

/** A half-done, refused or contradictory thing of this order, with its way out. */
export const orderAttention = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    actions: z.array(z.string()),
    amount: amount.optional(),
    /** How far the order would have to be let go beyond the limit. */
    override_amount: amount.optional(),
    /** What Medusa takes as one when the order is paid another way, and what of it then leaves the account. */
    pending_amount: amount.optional(),
    leaving_amount: amount.optional(),
  })
  .meta({ id: "OrderAttention" })

/** A person has seen it, so that it is not among what needs attention. */
const acceptedAttention = orderAttention
  .extend({ accepted: z.strictObject({ actor: z.string(), reason: z.string(), created_at: instant }) })
  .meta({ id: "AcceptedAttention" })

/** What a person said of something that needed attention, for good; `reopened_by`: who put it back into the list. */
const attentionDecision = z
  .strictObject({
    code: z.string(),
    amount: amount.nullable(),
    reason: z.string(),
    actor: z.string(),
    created_at: instant,
    reopened_by: z.string().nullable(),
    reopened_at: instant.nullable(),
  })
  .meta({ id: "AttentionDecision" })

/** Everything of an order on account. */
export const adminOrder = z
  .strictObject({
    order_id: z.string(),
    account_order_id: z.string(),
    currency_code: z.string(),
    po_number: z.string().nullable(),
    due_on: plainDate.nullable(),
    program: z.strictObject({ id: z.string(), label: z.string(), agent_id: z.string(), book }),
    account: z
      .strictObject({ id: z.string(), company_name: z.string(), available_amount: amount.nullable() })
      .nullable(),
    decision,
    ship_stops: z.array(shipStop),
    ship_override: shipOverride.nullable(),
    /** Something has left, and something is not packed. */
    may_close_short: z.boolean(),
    hold: hold.nullable(),
    /** Oldest first; the last one counts, and beside it those of parcels that were split off. */
    registrations: z.array(registration),
    /** Left and charged, but told to the agent only with the rest of the order. */
    waiting_amount: amount,
    charges: z.array(charge),
    credits: z.array(credit),
    unguaranteed_amount: amount,
    papers: z.array(z.never()),
    notices: z.array(adminNotice),
    needs_attention: z.array(orderAttention),
    accepted_attention: z.array(acceptedAttention),
    /** Oldest first. */
    attention_decisions: z.array(attentionDecision),
  })
  .meta({ id: "AdminOrderOnAccount" })

const trackingLabel = z
  .strictObject({
    tracking_number: z.string(),
    tracking_url: z.string().nullable(),
    /** Guessed; null: no idea. */
    carrier_code: z.string().nullable(),
    is_valid: z.boolean(),
  })
  .meta({ id: "TrackingLabel" })

/** What concerns the buyer: the decision without the agent's own words, and the parcels. */
export const storeOrder = z
  .strictObject({
    order_id: z.string(),
    program_id: z.string(),
    currency_code: z.string(),
    po_number: z.string().nullable(),
    due_on: plainDate.nullable(),
    decision: z.strictObject({ state: decisionState, pending: z.boolean() }),
    hold: z.strictObject({ status: holdStatus, amount, remaining_amount: amount }).nullable(),
    shipments: z.array(
      z
        .strictObject({
          fulfillment_id: z.string(),
          shipped_at: instant.nullable(),
          delivered_at: instant.nullable(),
          tracking: z.array(trackingLabel),
          charged_amount: amount.nullable(),
        })
        .meta({ id: "StoreShipment" })
    ),
    credits: z.array(
      z
        .strictObject({
          kind: z.enum(["return", "refund"]),
          amount,
          credited_at: instant,
          items: z.array(z.strictObject({ title: z.string(), quantity: z.number(), amount })),
        })
        .meta({ id: "StoreCredit" })
    ),
    papers: z.array(z.never()),
  })
  .meta({ id: "StoreOrderOnAccount" })
