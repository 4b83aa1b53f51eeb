import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type Row = Record<string, unknown>
/** The shared connection pool; each statement commits by itself, so that what is written before a call stays written. */
export type Database = Knex

export const toNumberOrNull = (value: unknown) => (value === null || value === undefined ? null : Number(value))

/** A claim that can be taken: never given, or its holder stopped without giving it back. */
export const CLAIM_IS_FREE = "(claim_until is null or claim_until <= now())"

/** How long a holder may go without finishing beyond its deadline, before another takes the row for crashed. */
export const LEASE_MARGIN_MS = 10_000
