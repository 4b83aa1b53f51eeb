import { z } from "@medusajs/framework/zod"
import { count, instant } from "./common"
import { screening } from "./words"

const capabilities = z
  .strictObject({
    buyer_screening: z.enum(["staff", "agent", "none"]),
    order_decision: z.enum(["none", "sync", "async"]),
    credit: z.enum(["amounts", "probe", "none"]),
    shipment: z.enum(["none", "slip", "carrier_and_slip", "date"]),
    multiple_shipments: z.boolean(),
    cancel_order: z.boolean(),
    cancel_shipment: z.boolean(),
    delivery_confirmation: z.boolean(),
    returns: z.boolean(),
    carriers: z.union([z.array(z.string()), z.literal("any")]),
    report_within_hours: z.number().nullable(),
    screening_rhythm: z.strictObject({
      first_minutes: z.number(),
      max_minutes: z.number(),
      office_hours: z
        .strictObject({ time_zone: z.string(), from_hour: z.int(), to_hour: z.int(), days: z.array(z.int()) })
        .nullable(),
    }),
    calls_per_minute_max: z.number().nullable(),
    order_number_length_max: count,
    buyer_number_length_max: count,
    currencies: z.array(z.string()).nullable(),
    screenings: z.array(screening),
  })
  .meta({ id: "AgentCapabilities" })

/** A billing agent of the options: what it can do, how it is, and what waits for it. */
export const adminAgent = z
  .strictObject({
    id: z.string(),
    /** What staff call it. */
    label: z.string(),
    capabilities,
    may_be_tested: z.boolean(),
    programs: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    /** `oldest_at`: of what waits, for whomever. */
    backlog: z.strictObject({ waiting: count, needs_attention: count, oldest_at: instant.nullable() }),
    /** What the agent bears or the merchant allows, whichever is less; null: no bound. */
    calls_per_minute: z.number().nullable(),
    breaker: z.enum(["closed", "open", "half_open"]),
    failures_in_row: count,
    retry_at: instant.nullable(),
    last_contact_at: instant.nullable(),
    last_failure: z.strictObject({ at: instant, message: z.string() }).nullable(),
    /** The last few calls that found it away, or were turned away there; newest first. */
    recent_failures: z.array(
      z.strictObject({
        at: instant,
        operation: z.string(),
        kind: z.string(),
        code: z.string().nullable(),
        message: z.string(),
      })
    ),
  })
  .meta({ id: "AdminAgent" })

/** What came of asking an agent something harmless. */
export const connectionTest = z
  .strictObject({
    outcome: z.enum([
      "ok",
      "credentials",
      "turned_away",
      "no_answer",
      "garbage",
      "agent_error",
      "rate_limited",
      "busy",
      "not_testable",
    ]),
    took_ms: count.nullable(),
    tested_at: instant,
    message: z.string().nullable(),
  })
  .meta({ id: "ConnectionTest" })
