import type { DaySpan } from "../../domain/credit/exposure-days"
import type { ApplicationState } from "../../domain/screening/application-states"

/** All accounts of one currency and book. */
export type CreditFigure = {
  currency_code: string
  /** Null: of programs that the options do not name any more. */
  book: "own" | "agent" | null
  /** Of accounts that are not closed; null where the agent tells no limit of any of them. */
  credit_limit: number | null
  /** These three of all accounts: what is owed stays owed when an account is closed. */
  held_amount: number
  outstanding_amount: number
  offline_amount: number
  /** Of what is outstanding, that in own books beside agents' accounts, which belong to none of the programs below. */
  beside_agents_amount: number
  /** What active accounts may still order for. One that is beyond its limit leaves no less to the others. */
  available_amount: number | null
  active_count: number
  suspended_count: number
  /** Of accounts that are not closed: they owe more than their limit. */
  over_limit_count: number
  /** They have little left of it. */
  nearly_used_count: number
  /** The agent answers each time, and tells no limit. */
  limit_not_told_count: number
  /** Of companies' accounts: none where all that is counted stands in own books of agents' accounts. */
  program_ids: string[]
  /** Of the agents' accounts beside which the own books stand. */
  beside_agents_program_ids: string[]
}

/** Applications of one program in one state. */
export type WaitingApplications = {
  program_id: string
  status: ApplicationState
  count: number
  /** Since when the one that has been in it longest is. */
  waiting_since: Date
}

/** What all accounts came to at the end of a day; today's, what they come to now. */
export type ExposureDay = {
  /** `YYYY-MM-DD` */
  day: string
  credit_limit: number | null
  held_amount: number
  outstanding_amount: number
  offline_amount: number
}

export type ExposureQuery = DaySpan & {
  currency_code: string
  program_id?: string
  /** The last day, which is that of now. */
  today: string
  now: Date
}

/** The part of `TradeCredit` that adds all accounts up. */
export interface Overview {
  /** All accounts, a row a currency and book. */
  creditFigures(): Promise<CreditFigure[]>
  /** Applications that were handed in and are not decided. */
  waitingApplications(): Promise<WaitingApplications[]>
  /**
   * Writes down the days of a program that are over and not written yet, back to its first account; returns how many
   * figures it wrote. A day is that of the program's time zone, and stays as it was written. Two at once write the same.
   */
  recordExposure(input: { program_id: string; now: Date }): Promise<number>
  /** Day by day; days that are not written down are left out. */
  readExposure(query: ExposureQuery): Promise<ExposureDay[]>
}
