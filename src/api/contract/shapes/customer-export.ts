import { z } from "@medusajs/framework/zod"
import { adminApplication, applicationEvent } from "./application"
import { count, instant, plainDate } from "./common"
import { lastAnswer } from "./last-answer"
import { memberRole } from "./words"

/** As the database writes it, so that nothing is rounded on the way. */
const decimal = z.string().nullable()
const text = z.string()
const words = z.string().nullable()

const consent = z.strictObject({
  id: text,
  version: text,
  text_hash: text,
  accepted_at: instant,
  customer_id: text,
  ip: words,
})
const limits = { order_limit: decimal, month_limit: decimal }
const company = { program_id: text, company_name: text }

/** All that the plugin holds about one customer. */
export const customerExport = z
  .strictObject({
    customer_id: text,
    exported_at: instant,
    applications: z.array(
      adminApplication
        .omit({ screening_status: true, agent_buyer: true, waiting_since: true })
        .extend({ updated_at: instant, consents: z.array(consent), history: z.array(applicationEvent) })
    ),
    memberships: z.array(
      z.strictObject({
        account_id: text,
        ...company,
        role: memberRole,
        ...limits,
        since: instant,
        ended_at: instant.nullable(),
      })
    ),
    invitations: z.array(
      z.strictObject({
        id: text,
        account_id: text,
        program_id: text,
        role: memberRole,
        ...limits,
        invited_by: text,
        accepted_by: words,
        outcome: words,
        created_at: instant,
        expires_at: instant,
      })
    ),
    accounts: z.array(
      z.strictObject({
        id: text,
        ...company,
        status: text,
        status_reason: words,
        agent_buyer_number: words,
        external_id: words,
        created_at: instant,
      })
    ),
    receipts: z.array(
      z.strictObject({
        id: text,
        account_id: text,
        amount: text,
        currency_code: text,
        received_on: plainDate,
        method: words,
        reference: words,
        note: words,
        reversal_reason: words,
      })
    ),
    decisions: z.array(
      z.strictObject({
        kind: text,
        account_id: words,
        order_id: words,
        amount: decimal,
        reason: text,
        created_at: instant,
      })
    ),
    notes: z.array(z.strictObject({ id: text, application_id: words, account_id: words, text, created_at: instant })),
    deletion: z
      .strictObject({ requested_at: instant, code: words, message: words, finished_at: instant.nullable() })
      .nullable(),
    orders: z.array(
      z.strictObject({
        id: text,
        program_id: text,
        account_id: words,
        order_id: words,
        display_id: z.int().nullable(),
        po_number: words,
        created_at: instant,
      })
    ),
    at_agents: z.strictObject({
      buyers: z.array(
        z.strictObject({
          application_id: text,
          agent_id: text,
          number: text,
          state: text,
          last_answer: lastAnswer.nullable(),
          sent_at: instant.nullable(),
        })
      ),
      orders: z.array(
        z.strictObject({
          order_id: words,
          agent_id: text,
          number: text,
          state: text,
          /** As it was sent. */
          request: z.unknown(),
          last_answer: lastAnswer.nullable(),
          decided_at: instant.nullable(),
        })
      ),
      parcels: z.array(
        z.strictObject({
          order_id: words,
          agent_id: text,
          carrier_code: words,
          tracking_number: words,
          shipped_at: instant.nullable(),
        })
      ),
    }),
    papers: z.array(
      z.strictObject({
        id: text,
        application_id: text,
        document_id: text,
        name: text,
        media_type: text,
        bytes: count,
        created_at: instant,
      })
    ),
  })
  .meta({ id: "CustomerExport" })
