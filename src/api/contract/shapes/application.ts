import { z } from "@medusajs/framework/zod"
import { amount, count, instant } from "./common"
import { applicationData, formField } from "./form"
import { lastAnswer } from "./last-answer"
import { terms } from "./terms"
import { applicationStatus, screeningStatus } from "./words"

const facts = {
  id: z.string(),
  program_id: z.string(),
  data: applicationData,
  submitted_at: instant.nullable(),
  decided_at: instant.nullable(),
  information_request: z.strictObject({ message: z.string(), fields: z.array(z.string()) }).nullable(),
  decline_reason: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  credit_limit: amount.nullable(),
}

export const paper = z
  .strictObject({
    id: z.string(),
    document_id: z.string(),
    title: z.string(),
    name: z.string(),
    media_type: z.string(),
    bytes: count,
    created_at: instant,
  })
  .meta({ id: "ApplicationPaper", description: "A paper of an application without its content." })

/** The papers that are there, and the required ones that are still to come. */
export const papers = {
  documents: z.array(paper),
  missing_documents: z.array(z.strictObject({ id: z.string(), title: z.string() })),
}

export const storeApplication = z
  .strictObject({ ...facts, status: applicationStatus.exclude(["pending_second_approval"]) })
  .meta({
    id: "StoreApplication",
    description: "As the applicant sees it: a second approval is the merchant's own affair.",
  })

export const storeApplicationDetails = storeApplication.extend(papers).meta({ id: "StoreApplicationDetails" })

const agentBuyer = z
  .strictObject({
    agent_id: z.string(),
    number: z.string(),
    state: z.string(),
    credit_limit: amount.nullable(),
    last_answer: lastAnswer.nullable(),
    last_asked_at: instant.nullable(),
  })
  .meta({ id: "AgentBuyer", description: "How the buyer stands at the agent." })

export const applicationEvent = z
  .strictObject({
    status: applicationStatus,
    actor: z.string().optional().describe("Of a purged application nobody is named any more."),
    note: z.string().nullable().optional(),
    document_id: z.string().optional(),
    exported: z.literal(true).optional(),
    credit_limit: amount.optional().describe("What the first of two people approved."),
    payment_terms: terms.nullable().optional().describe("With it, these terms; null: the program's."),
    revoked: instant.optional().describe("Which first approval was taken back: the `at` of its `proposal`."),
    at: instant,
  })
  .meta({
    id: "ApplicationEvent",
    description:
      "What became of an application, or who has opened which paper or taken out all that is held of the customer.",
  })

export const adminApplication = z
  .strictObject({
    ...facts,
    status: applicationStatus,
    customer_id: z.string(),
    company_name: z.string(),
    account_id: z.string().nullable(),
    /** What one person has approved and another must approve, too. */
    proposal: z
      .strictObject({ credit_limit: amount, payment_terms: terms.nullable(), actor: z.string(), at: instant })
      .nullable(),
    purged_at: instant.nullable().describe("When its data, company and customer were removed for privacy."),
    created_at: instant,
    /** When it came into its state; null once it is decided. */
    waiting_since: instant.nullable(),
    screening_status: screeningStatus,
    agent_buyer: agentBuyer.nullable().describe("Null in programs that staff screen."),
  })
  .meta({ id: "AdminApplication" })

/** How the program's form calls a field, and what its options mean. */
const shownField = formField
  .pick({ name: true, type: true, label: true, group: true, options: true })
  .meta({ id: "ShownField" })

export const adminApplicationDetails = adminApplication
  .extend({ ...papers, history: z.array(applicationEvent), form_fields: z.array(shownField) })
  .meta({ id: "AdminApplicationDetails" })
