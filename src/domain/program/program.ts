import type { Terms } from "../terms/terms"

/** A text people read, in the two languages the plugin speaks. */
export type LocalizedText = { en: string; ja: string }

/** `in_house` is the merchant's own book; every other id names an entry of the `agents` option. */
export const IN_HOUSE_AGENT_ID = "in_house"

/**
 * A way to sell on account that the merchant offers; one payment method at checkout. Made only by parsing the plugin's
 * options, so every field is present. Amounts are major units, as the merchant writes them.
 */
export type Program = {
  id: string
  /** The payment provider's id in Medusa, `pp_deferred-invoice_<id>`. */
  provider_id: string
  label: LocalizedText
  agent_id: string
  /** Whose receivable it is. */
  book: "own" | "agent"
  /** What is decided: the buyer, each order, or both. */
  screening: "account" | "order" | "both"
  currency_code: string
  /** Digits after the point in this currency, from Medusa's table (JPY 0). */
  currency_decimals: number
  /** Lower-case ISO codes that orders may be shipped to; null: everywhere. */
  country_codes: string[] | null
  terms: Terms
  /** IANA name; closing days and due dates are plain dates in it. */
  time_zone: string
  /** The one moment at which charge, ledger entry, notice and capture happen. */
  notify_on: "shipment" | "fulfillment"
  /** For agents that take one slip per order: wait for the last parcel, or split the registration. */
  partial: "wait" | "split"
  /** May unshipped orders of a suspended or closed account only be shipped with a reason? */
  credit_stop: boolean
  /** Put before our numbers at the agent, so that staff recognise them there. */
  number_prefix: string
  /** How far an order may go beyond the credit that is left, in percent of the limit. */
  credit_tolerance_percent: number
  /** Above these a second person approves; null: never. */
  second_person_above: { approve: number | null; limit: number | null; write_off: number | null }
  minimum_amount: number | null
  maximum_amount: number | null
  po_number_required: boolean
  /** A purchase order number that another order of the account has already. */
  po_number_reuse: "allow" | "warn" | "refuse"
  guests_allowed: boolean
  /** When the agent can't be asked at checkout: refuse, or accept the order and decide later. */
  when_agent_unavailable: "deny" | "pend"
  /** The whole time checkout may wait for the agent's decision. */
  decision_timeout_ms: number
  /** How long an agent's answer about amounts, or about a buyer's status, counts at the gate. */
  amounts_max_age_seconds: number
  status_max_age_seconds: number
  /** Texts the buyer must accept with an application; stored with version and hash. */
  disclosures: Disclosure[]
  /** Papers that an applicant adds to the application. */
  documents: ProgramDocument[]
}

/** One kind of paper that a program asks for. */
export type ProgramDocument = {
  id: string
  title: LocalizedText
  /** Is the application kept back until it is there? */
  required: boolean
  accept: PaperMediaType[]
  /** Of one file. */
  max_bytes: number
}

export const PAPER_MEDIA_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const

export type PaperMediaType = (typeof PAPER_MEDIA_TYPES)[number]

export type Disclosure = {
  id: string
  version: string
  title: LocalizedText
  body: LocalizedText
  required: boolean
}

export const PROVIDER_IDENTIFIER = "deferred-invoice"

export function providerIdOf(programId: string): string {
  return `pp_${PROVIDER_IDENTIFIER}_${programId}`
}

/** Does this program's decision rest on a credit account (rather than on each order alone)? */
export function hasAccounts(program: Pick<Program, "screening">): boolean {
  return program.screening !== "order"
}
