import { z } from "@medusajs/framework/zod"
import { count, instant } from "./common"
import { screening } from "./words"

const capabilities = z
  .strictObject({
    buyer_screening: z.enum(["staff", "agent", "none"]).describe("Who decides on a buyer."),
    order_decision: z
      .enum(["none", "sync", "async"])
      .describe("Whether the agent decides on each order: at once (`sync`), or later too (`async`)."),
    credit: z
      .enum(["amounts", "probe", "none"])
      .describe("What it says of a buyer's credit: limit and used, yes or no to an amount, or nothing."),
    shipment: z
      .enum(["none", "slip", "carrier_and_slip", "date"])
      .describe("What it wants to know when a parcel has left; a slip is the carrier's tracking number."),
    multiple_shipments: z.boolean().describe("Takes more than one parcel of an order."),
    cancel_order: z.boolean().describe("Takes a cancelled order back."),
    cancel_shipment: z.boolean().describe("Takes a reported parcel back."),
    delivery_confirmation: z.boolean().describe("Wants to hear when a parcel was delivered."),
    returns: z.boolean().describe("Wants to hear of returned goods."),
    carriers: z
      .union([z.array(z.string()), z.literal("any")])
      .describe("The codes of the carriers whose parcels it takes."),
    report_within_hours: z
      .number()
      .nullable()
      .describe("How long after a parcel left its notice may come without harm; null: unknown."),
    screening_rhythm: z
      .strictObject({
        first_minutes: z.number(),
        max_minutes: z.number(),
        office_hours: z
          .strictObject({
            time_zone: z.string(),
            from_hour: z.int(),
            to_hour: z.int().describe("The first hour in which nobody is there any more."),
            days: z.array(z.int()).describe("1 is Monday, 7 is Sunday."),
          })
          .nullable()
          .describe("Null: it decides at any hour."),
      })
      .describe("How often an open decision is asked for: first so soon, then less and less often."),
    calls_per_minute_max: z
      .number()
      .nullable()
      .describe("What the agent bears, all instances together; null: no bound is known."),
    order_number_length_max: count,
    buyer_number_length_max: count,
    currencies: z.array(z.string()).nullable().describe("Null: any."),
    screenings: z.array(screening).describe("What a program of this agent may have as `screening`."),
  })
  .meta({ id: "AgentCapabilities" })

/** A billing agent of the options: what it can do, how it is, and what waits for it. */
export const adminAgent = z
  .strictObject({
    id: z.string(),
    /** What staff call it. */
    label: z.string(),
    capabilities,
    may_be_tested: z.boolean().describe("It can be asked something harmless, to test the connection."),
    programs: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    backlog: z
      .strictObject({
        waiting: count.describe("Is sent by itself, as soon as the agent takes it."),
        needs_attention: count.describe("Waits for a person."),
        oldest_at: instant.nullable().describe("Of what waits, for whomever."),
      })
      .describe("Notices that the agent has not accepted yet."),
    calls_per_minute: z
      .number()
      .nullable()
      .describe("What the agent bears or the merchant allows, whichever is less; null: no bound."),
    breaker: z
      .enum(["closed", "open", "half_open"])
      .describe("`open`: after failures in a row it is left alone for a while; `half_open`: one call may try again."),
    failures_in_row: count,
    retry_at: instant.nullable().describe("While the breaker is open: when it is tried again."),
    last_contact_at: instant.nullable().describe("When it answered last, whatever it said."),
    last_failure: z.strictObject({ at: instant, message: z.string() }).nullable(),
    recent_failures: z
      .array(
        z.strictObject({
          at: instant,
          operation: z.string().describe("What was asked, by the name our port gives it."),
          kind: z.string(),
          code: z.string().nullable().describe("The agent's own, where it gave one."),
          message: z.string(),
        })
      )
      .describe("The last few calls that found it away, or were turned away there; newest first."),
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
    took_ms: count.nullable().describe("Null: nothing was sent."),
    tested_at: instant,
    message: z.string().nullable().describe("The agent's own words; null: it gave none."),
  })
  .meta({ id: "ConnectionTest" })
