import type { ApplicationState } from "../../domain/screening/application-states"
import type { Terms } from "../../domain/terms/terms"
import type { LastAnswer } from "./notice"

export type ApplicationStatus = ApplicationState

/** How the buyer stands at the agent; null in programs that staff screen. */
export type AgentBuyer = {
  number: string
  state: string
  credit_limit: number | null
  last_answer: LastAnswer | null
  last_asked_at: string | null
}

/** A paper of an application; its content is asked for by itself. */
export type ApplicationPaper = {
  id: string
  document_id: string
  title: string
  name: string
  bytes: number
  created_at: string
}

/** What became of the application, or who has opened which paper. Of a purged application nobody is named any more. */
export type ApplicationEvent = {
  status: ApplicationStatus
  actor?: string
  note?: string | null
  document_id?: string
  at: string
}

export type AdminApplication = {
  id: string
  program_id: string
  customer_id: string
  status: ApplicationStatus
  data: Record<string, string | number | null | undefined>
  company_name: string
  submitted_at: string | null
  decided_at: string | null
  information_request: { message: string; fields: string[] } | null
  decline_reason: { code: string; message: string } | null
  credit_limit: number | null
  account_id: string | null
  /** What one person has approved and another must approve, too. */
  proposal: { credit_limit: number; payment_terms: Terms | null; actor: string; at: string } | null
  /** When its data, company and customer were removed for privacy. */
  purged_at: string | null
  created_at: string
  agent_buyer?: AgentBuyer | null
  /** These three only where one application is read. */
  history?: ApplicationEvent[]
  documents?: ApplicationPaper[]
  missing_documents?: { id: string; title: string }[]
}
