import { z } from "@medusajs/framework/zod"
import { amount, instant, plainDate } from "./common"
import { lastAnswer } from "./last-answer"
import { adminNotice } from "./notice"
import { book } from "./words"

const holdStatus = z.enum(["open", "charged", "released"])
const decisionState = z.enum([
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
    number: z.string().nullable().describe("Our number of this order at the agent."),
    expires_at: instant.nullable(),
    ship_by: instant.nullable(),
  })
  .meta({ id: "OrderDecision" })

const hold = z
  .strictObject({ id: z.string(), status: holdStatus, amount, remaining_amount: amount })
  .meta({ id: "OrderHold" })

const shipStop = z
  .strictObject({ code: z.string(), cause: z.string(), message: z.string(), amount: amount.optional() })
  .meta({ id: "ShipStop", description: "What speaks against packing the order; `amount`: how much credit is missing." })

const shipWord = {
  causes: z.array(z.string()),
  shortfall_amount: amount.optional(),
  status_event_id: z.string().optional(),
  reason: z.string(),
  actor: z.string(),
  created_at: instant,
}

const shipOverride = z.strictObject({ ...shipWord, is_valid: z.boolean() }).meta({
  id: "ShipOverride",
  description:
    "Someone lets goods leave that should stay; `is_valid`: it counts for what stands against the order now.",
})

const shipOverridePast = z
  .strictObject({
    ...shipWord,
    revoked_by: z.string().optional(),
    revoked_at: instant.optional(),
    revoke_reason: z.string().optional(),
  })
  .meta({ id: "ShipOverridePast", description: "The same as it was said, and who took it back, when and why." })

const standingCreditOverride = z
  .strictObject({ amount, reason: z.string(), actor: z.string(), created_at: instant })
  .meta({ id: "StandingCreditOverride", description: "How far a person lets this order go beyond the limits." })

const registration = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    attempt: z.int(),
    part: z.string().nullable().describe("Null: the whole order; else a fulfilment's id, or `rest`."),
    state: z.string(),
    amount,
    last_answer: lastAnswer.nullable(),
    decided_at: instant.nullable(),
  })
  .meta({ id: "OrderRegistration", description: "The order, or a part of it, under one number at the agent." })

const line = z
  .strictObject({ title: z.string(), quantity: z.number(), tax_rate: z.number().nullable(), amount })
  .meta({ id: "PaperLine" })

/** `unguaranteed`: on the merchant's own book, though an agent should bear it. */
const paper = { id: z.string(), amount, unguaranteed: z.boolean(), event_at: instant, lines: z.array(line) }

const charge = z
  .strictObject({ ...paper, fulfillment_id: z.string().nullable() })
  .meta({ id: "OrderCharge", description: "`fulfillment_id` null: value that was added when everything had left." })

const credit = z
  .strictObject({ ...paper, kind: z.enum(["return", "refund"]), reference_id: z.string() })
  .meta({ id: "OrderCredit" })

export const orderAttention = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    actions: z.array(z.string()),
    amount: amount.optional(),
    override_amount: amount.optional().describe("How far the order would have to be let go beyond the limit."),
    pending_amount: amount
      .optional()
      .describe("What Medusa takes as one when the order is paid another way, and what of it then leaves the account."),
    leaving_amount: amount.optional(),
  })
  .meta({
    id: "OrderAttention",
    description: "A half-done, refused or contradictory thing of this order, with its way out.",
  })

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
    ship_override: shipOverride.nullable().describe("Null: nobody said so, or it was taken back."),
    ship_overrides: z.array(shipOverridePast).describe("All that was ever said of it, oldest first."),
    credit_override: standingCreditOverride.nullable().describe("Null: nobody allowed it, or it was taken back."),
    may_close_short: z.boolean().describe("Something has left, and something is not packed."),
    hold: hold.nullable(),
    registrations: z
      .array(registration)
      .describe("Oldest first; the last one counts, and beside it those of parcels that were split off."),
    waiting_amount: amount.describe("Left and charged, but told to the agent only with the rest of the order."),
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
  .meta({ id: "AdminOrderOnAccount", description: "Everything of an order on account." })

const tracking = z
  .strictObject({
    tracking_number: z.string(),
    tracking_url: z.string().nullable().describe("Where the carrier shows the parcel; null: staff gave no address."),
    carrier_name: z.string().nullable().describe("In the reader's language; null: it is not known."),
  })
  .meta({ id: "StoreTracking", description: "What a buyer needs to follow a parcel." })

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
          tracking: z.array(tracking),
          charged_amount: amount.nullable(),
        })
        .meta({
          id: "StoreShipment",
          description: "What concerns the buyer: the decision without the agent's own words, and the parcels.",
        })
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
