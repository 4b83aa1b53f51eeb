import type { ApplicationData } from "../../domain/screening/form"
import type { BillingAgent, OrderToRegister } from "../../modules/billing-agent/port"

/** What is played to the agent's stand-in before a call; see the control surface's `POST faults`. */
export const FAULT_KINDS = ["timeout_before", "timeout_after", "http_500", "garbage", "slow", "refuse"] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** An example that the agent would take as it is. */
export type ConformanceSubject = {
  application: ApplicationData
  /** Numbers are given to it by the kit. */
  order: Omit<OrderToRegister, "number" | "buyer_number">
  /** Four parcels or more with carriers and numbers that the agent takes, no two alike. */
  parcels: { carrier_code: string | null; tracking_number: string | null }[]
  /** What the merchant's numbers begin with at this agent. */
  number_prefix: string
  /** The adapter once more, set up with credentials that the agent does not take: its test of the connection must say so. */
  with_wrong_credentials?: BillingAgent
}

export type ConformanceInput = {
  adapter: BillingAgent
  /** Where the agent's stand-in is; its control surface is below it, at `<url>/_simulator/`. It is emptied. */
  simulator: { url: string }
  subject: ConformanceSubject
  /** One life each; the same seed plays the same faults. */
  seeds: number[]
  /** What the adapter was set up with and must show nowhere: passwords, keys, merchant numbers. */
  secrets: string[]
  /** How long a call may take that meets an agent who is slow or silent; 250 by default. */
  deadline_ms?: number
  /** How far beyond its deadline a call may end; 500 by default, because machines are busy. */
  grace_ms?: number
}

export const CHECKS = {
  capabilities: "declares honestly what it can do",
  life: "brings a buyer and its orders to their end",
  effects: "has one effect a number",
  classes: "tells accepted, duplicate, refused, retryable and unknown apart",
  secrets: "gives away no secret and no personal data",
  deadlines: "ends within its deadline",
  throws: "answers and never throws",
} as const
export type CheckId = keyof typeof CHECKS

/** `detail`: what was found, with the seed under which it can be seen again. */
export type Check = { id: CheckId; name: string; ok: boolean; detail?: string }

export type ConformanceReport = {
  checks: Check[]
  seeds: number[]
  plans: number
  /** How many were met by a call. */
  faults: number
  /** How often something changed at the agent: buyers, orders, slips, and what was taken back. */
  effects: number
  /** What should be at the agent and is not. */
  lost: number
  /** What is at the agent and should not be. */
  doubled: number
}
