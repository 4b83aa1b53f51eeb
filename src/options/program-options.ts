import { defaultCurrencies } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { IN_HOUSE_AGENT_ID, PAPER_MEDIA_TYPES, providerIdOf, type Program } from "../domain/program/program"
import { DEFAULT_DISCLOSURES } from "../domain/screening/default-disclosures"
import { termsOptions } from "./terms-options"

/** One text for all, or one a language. */
export const localizedText = z.union([
  z
    .string()
    .min(1)
    .transform((text) => ({ en: text, ja: text })),
  z.strictObject({ en: z.string().min(1), ja: z.string().min(1) }),
])

const disclosure = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  title: localizedText,
  body: localizedText,
  required: z.boolean().default(true),
})

const document = z.strictObject({
  /** Part of the API; never change it while applications with such papers are kept. */
  id: z.string().regex(/^[a-z0-9_-]{1,40}$/, {
    error: "must be 1 to 40 characters of a-z, 0-9, hyphen and underscore",
  }),
  /** What the applicant is asked for; one text, or `{ en, ja }`. */
  title: localizedText,
  /** The application is kept as a draft until it is there. Default: yes. */
  required: z.boolean().default(true),
  /** Kinds of files, told by their content. Default: PDF, JPEG and PNG. */
  accept: z
    .array(z.enum(PAPER_MEDIA_TYPES, { error: `must be one of ${PAPER_MEDIA_TYPES.join(", ")}` }))
    .min(1)
    .default([...PAPER_MEDIA_TYPES]),
  /** Of one file; at most 20 MiB, because papers are encrypted in memory. Default: 10 MiB. */
  max_bytes: z
    .int()
    .min(1_024)
    .max(20 * 1_024 ** 2)
    .default(10 * 1_024 ** 2),
})

const currencyCode = z
  .string()
  .transform((code) => code.toLowerCase())
  .refine((code) => code.toUpperCase() in defaultCurrencies, { error: "is not a currency that Medusa knows" })

export const timeZone = z.string().refine(isTimeZone, { error: "is not an IANA time zone such as Asia/Tokyo" })

const secondPersonAbove = z.strictObject({
  approve: z.number().nonnegative().nullable().default(null),
  limit: z.number().nonnegative().nullable().default(null),
  write_off: z.number().nonnegative().nullable().default(null),
})

/** One program as the merchant writes it; field by field what it means and what holds when it is left out. */
const programFields = z.strictObject({
  /** Part of the payment method's id, `pp_deferred-invoice_<id>`; never change it while orders are open. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: "must be 1 to 40 characters of a-z, 0-9 and hyphen" }),
  /** The payment method's name at checkout; one text, or `{ en, ja }`. Default: "Pay by invoice" / 請求書払い. */
  label: localizedText.default({ en: "Pay by invoice", ja: "請求書払い" }),
  /** `in_house`, or the id of an entry of `agents`. */
  agent: z.string().min(1),
  /** Whose receivable it is. Default: `own` for in_house, `agent` otherwise. */
  book: z.enum(["own", "agent"]).optional(),
  /** What is decided: the buyer (`account`), each `order`, or `both`. Default: `account`. */
  screening: z.enum(["account", "order", "both"]).default("account"),
  currency_code: currencyCode,
  /** Where orders may be shipped to; ISO codes. Default: everywhere. */
  country_codes: z.array(z.string().length(2).toLowerCase()).min(1).optional(),
  /** Default: closed at month end, due at the end of the next month, a weekend moves to Monday. */
  terms: termsOptions.default({ close_day: "month_end", due: { months: 1, day: "month_end" }, business_day: "next" }),
  /** In which closing days and due dates are counted. Default: Asia/Tokyo for JPY, else UTC. */
  time_zone: timeZone.optional(),
  /**
   * When the shipment notice goes out, and with it charge, ledger entry and capture: `shipment` (default), when staff
   * mark the parcel shipped; `fulfillment`, for carriers whose label is printed at hand-over.
   */
  notify_on: z.enum(["shipment", "fulfillment"]).default("shipment"),
  /**
   * Agents that take one slip per order: report when the last parcel leaves (`wait`, default), or cancel and register what
   * has left and the rest under numbers of their own (`split`), so that the agent pays for each parcel at once.
   */
  partial: z.enum(["wait", "split"]).default("wait"),
  /**
   * Refuse to pack what a suspended or closed account has ordered, unless staff give a reason; running orders are not
   * cancelled. Default: yes.
   */
  credit_stop: z.boolean().default(true),
  /** Put before our order and buyer numbers at the agent. Letters, digits, hyphen; at most 6. Default: none. */
  number_prefix: z
    .string()
    .regex(/^[0-9A-Za-z-]{0,6}$/, { error: "must be at most 6 letters, digits or hyphens" })
    .default(""),
  /**
   * How far an order may go beyond the credit that is left, in percent of the account's limit; own book only. The ledger
   * says of each order how far it went. Default: 0.
   */
  credit_tolerance_percent: z.number().min(0).max(100).default(0),
  /**
   * Above these amounts (major units) a second person approves: the `approve` of an application, a `limit` that is raised,
   * and a `write_off`. A secret API key is no person. Default: never.
   */
  second_person_above: secondPersonAbove.prefault({}),
  /** Smallest and largest order, in major units. Default: no bound. */
  minimum_amount: z.number().nonnegative().optional(),
  maximum_amount: z.number().positive().optional(),
  /** Must each order name the buyer's purchase order? Default: no. */
  po_number_required: z.boolean().default(false),
  /**
   * A purchase order number that another order of the same account has already: `allow` (default; buyers call off one
   * purchase order in many), `warn` staff on the order, or `refuse` the order.
   */
  po_number_reuse: z.enum(["allow", "warn", "refuse"]).default("allow"),
  /** May customers without login use it? Only where each order is screened. Default: no. */
  guests_allowed: z.boolean().default(false),
  /** Checkout when the agent does not answer: `deny` (default), or `pend`: accept, decide later, do not ship yet. */
  when_agent_unavailable: z.enum(["deny", "pend"]).default("deny"),
  /** How long checkout may wait for the agent's whole decision, the gate included. 3000 to 30000; default: 8000. */
  decision_timeout_ms: z.int().min(3_000).max(30_000).default(8_000),
  /** How long an agent's figures count at the gate. Default: 60. */
  amounts_max_age_seconds: z.int().min(0).max(86_400).default(60),
  /** How long an agent's word on a buyer counts at the gate. Default: one day. */
  status_max_age_seconds: z
    .int()
    .min(0)
    .max(30 * 86_400)
    .default(86_400),
  /** What an applicant must accept; kept with version, text hash, time, customer and IP. Default: one on credit checks. */
  disclosures: z.array(disclosure).default(DEFAULT_DISCLOSURES),
  /**
   * Papers an applicant adds, such as a certificate of registration. They are encrypted before Medusa's file module gets
   * them, which needs `privacy.paper_keys`. Default: none.
   */
  documents: z.array(document).max(20).default([]),
})

export type ProgramOptions = z.input<typeof programFields>

export const programOptions = programFields
  .superRefine((program, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message })
    if (program.book === "agent" && program.agent === IN_HOUSE_AGENT_ID) {
      refuse("book", "cannot be `agent` when the agent is in_house: nobody else owns the receivable; leave it out")
    }
    if (program.book !== "own" && program.agent !== IN_HOUSE_AGENT_ID && program.credit_tolerance_percent > 0) {
      refuse("credit_tolerance_percent", "needs the merchant's own book: beyond an agent's limit only the agent lends")
    }
    if (program.guests_allowed && program.screening !== "order") {
      refuse("guests_allowed", 'needs `screening: "order"`: a guest has no credit account')
    }
    if (program.documents.length > 0 && program.screening === "order") {
      refuse("documents", 'needs `screening: "account"` or `"both"`: where each order is screened nobody applies')
    }
    for (const [index, { id }] of program.documents.entries()) {
      if (program.documents.findIndex((other) => other.id === id) !== index) {
        refuse("documents", `has "${id}" twice; each needs an id of its own`)
      }
    }
    if ((program.minimum_amount ?? 0) > (program.maximum_amount ?? Infinity)) {
      refuse("maximum_amount", "is below minimum_amount, so no order could ever use this program")
    }
  })
  .transform(({ agent, ...program }): Program => ({
    ...program,
    agent_id: agent,
    provider_id: providerIdOf(program.id),
    book: program.book ?? (agent === IN_HOUSE_AGENT_ID ? "own" : "agent"),
    currency_decimals: defaultCurrencies[program.currency_code.toUpperCase()].decimal_digits,
    country_codes: program.country_codes ?? null,
    time_zone: program.time_zone ?? (program.currency_code === "jpy" ? "Asia/Tokyo" : "UTC"),
    minimum_amount: program.minimum_amount ?? null,
    maximum_amount: program.maximum_amount ?? null,
  }))

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}
