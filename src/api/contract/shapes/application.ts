import { z } from "@medusajs/framework/zod"
import { amount, count, instant } from "./common"
import { applicationData } from "./form"
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

/** A paper of an application without its content. */
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
  .meta({ id: "ApplicationPaper" })

/** The papers that are there, and the required ones that are still to come. */
export const papers = {
  documents: z.array(paper),
  missing_documents: z.array(z.strictObject({ id: z.string(), title: z.string() })),
}

/** As the applicant sees it: a second approval is the merchant's own affair. */
export const storeApplication = z
  .strictObject({ ...facts, status: applicationStatus.exclude(["pending_second_approval"]) })
  .meta({ id: "StoreApplication" })

export const storeApplicationDetails = storeApplication.extend(papers).meta({ id: "StoreApplicationDetails" })

/** How the buyer stands at the agent. */
const agentBuyer = z
  .strictObject({
    agent_id: z.string(),
    number: z.string(),
    state: z.string(),
    credit_limit: amount.nullable(),
    last_answer: lastAnswer.nullable(),
    last_asked_at: instant.nullable(),
  })
  .meta({ id: "AgentBuyer" })

/** What became of an application, or who has opened which paper. */
export const applicationEvent = z
  .strictObject({
    status: applicationStatus,
    /** Of a purged application nobody is named any more. */
    actor: z.string().optional(),
    note: z.string().nullable().optional(),
    document_id: z.string().optional(),
    at: instant,
  })
  .meta({ id: "ApplicationEvent" })

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
    /** When its data, company and customer were removed for privacy. */
    purged_at: instant.nullable(),
    created_at: instant,
    screening_status: screeningStatus,
    /** Null in programs that staff screen. */
    agent_buyer: agentBuyer.nullable(),
  })
  .meta({ id: "AdminApplication" })

export const adminApplicationDetails = adminApplication
  .extend({ ...papers, history: z.array(applicationEvent) })
  .meta({ id: "AdminApplicationDetails" })
