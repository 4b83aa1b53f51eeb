import type { ApplicationStatus } from "./buyer-records"

/** An application or account of somebody else that has something in common with a company. */
export type KnownCompanyRecord = {
  application_id: string | null
  /** Which the application has become, or which staff opened without one. */
  account_id: string | null
  company_name: string
  /** Of the application; null without one. */
  status: ApplicationStatus | null
  /** What it has in common, such as `phone:312345678`. */
  keys: string[]
  created_at: Date
}

/** The part of `TradeCredit` that knows companies again. */
export interface Screening {
  /** By what the company of an application is known again, such as `name:山田商事`. */
  companyKeys(applicationId: string): Promise<string[]>
  /**
   * With the same name or number first; of them applications before accounts without one, newest first. Never what is this
   * customer's own.
   */
  knownCompanies(input: { keys: string[]; customer_id: string; limit: number }): Promise<KnownCompanyRecord[]>
}
