import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { Client } from "@medusajs/framework/pg"
import { proveSlice } from "../../../src/modules/trade-credit/ledger/proof/prove"
import { parseOptions } from "../../../src/options"
import { ALL_BOOKS, OPTIONS } from "./books"

const FOLDER = join(__dirname, "../../../src/modules/trade-credit/migrations")
/** The first one that no store has run yet. */
const FIRST_NEW = "Migration20261122120000"
const DATABASE = "trade_credit_migrations"

/** A company's account in use, as a store of before has it: 200 held, 250 owed. */
const ROWS_OF_BEFORE = [
  `INSERT INTO credit_account (id, program_id, company_name, status, currency_code, base_limit_amount, held_amount,
     outstanding_amount, version) VALUES ('cracc_1', 'house', 'Aoba Trading', 'active', 'jpy', 1000, 200, 250, 4)`,
  `INSERT INTO credit_account_member (id, account_id, program_id, customer_id, role)
   VALUES ('craccm_1', 'cracc_1', 'house', 'cus_1', 'owner')`,
  `INSERT INTO credit_application (id, program_id, customer_id, status, company_name, data, account_id, decided_at)
   VALUES ('crapp_1', 'house', 'cus_1', 'approved', 'Aoba Trading', '{"company_name": "Aoba Trading"}', 'cracc_1', now()),
     ('crapp_2', 'house', 'cus_2', 'under_review', 'Hinode Foods', '{}', NULL, NULL)`,
  `INSERT INTO credit_account_order (id, program_id, account_id, order_id, payment_session_id, currency_code, po_number,
     next_check_at, attention)
   VALUES ('craord_1', 'house', 'cracc_1', 'order_1', 'payses_1', 'jpy', 'PO-1', now(),
       '[{"code": "credit_stop", "message": "Ask.", "actions": []}]'),
     ('craord_2', 'house', 'cracc_1', 'order_2', 'payses_2', 'jpy', 'po-1', now(), '[]')`,
  `INSERT INTO credit_hold (id, key, request_hash, account_order_id, account_id, payment_session_id, status, amount,
     remaining_amount, currency_code)
   VALUES ('crhold_1', 'hold:1', 'x', 'craord_1', 'cracc_1', 'payses_1', 'open', 500, 200, 'jpy')`,
  `INSERT INTO credit_charge (id, key, request_hash, account_order_id, account_id, hold_id, order_id, fulfillment_id, amount,
     covered_amount, currency_code, event_at)
   VALUES ('crchar_1', 'charge:1', 'x', 'craord_1', 'cracc_1', 'crhold_1', 'order_1', 'ful_1', 300, 300, 'jpy', now())`,
  `INSERT INTO credit_charge_line (id, charge_id, position, kind, reference_id, title, quantity, amount)
   VALUES ('crchli_1', 'crchar_1', 1, 'item', 'item_1', 'Tea', 1, 300)`,
  `INSERT INTO credit_credit (id, key, request_hash, account_order_id, account_id, order_id, amount, currency_code,
     event_at, kind, reference_id)
   VALUES ('crcred_1', 'refund:1', 'x', 'craord_1', 'cracc_1', 'order_1', 50, 'jpy', now(), 'refund', 'ref_1')`,
  `INSERT INTO credit_ledger_entry (id, account_id, version, operation, amount, currency_code, held_change,
     outstanding_change, offline_change, held_after, outstanding_after, offline_after, limit_after, idempotency_key,
     request_hash, reference_type, reference_id, actor, event_at)
   VALUES
     ('crentr_1', 'cracc_1', 1, 'limit_set', 1000, 'jpy', 0, 0, 0, 0, 0, 0, 1000, 'k1', 'x', 'account', 'cracc_1', 'u', now()),
     ('crentr_2', 'cracc_1', 2, 'hold_placed', 500, 'jpy', 500, 0, 0, 500, 0, 0, 1000, 'k2', 'x', 'hold', 'crhold_1', 'u', now()),
     ('crentr_3', 'cracc_1', 3, 'charge_posted', 300, 'jpy', -300, 300, 0, 200, 300, 0, 1000, 'k3', 'x', 'charge', 'crchar_1', 'u', now()),
     ('crentr_4', 'cracc_1', 4, 'charge_credited', 50, 'jpy', 0, -50, 0, 200, 250, 0, 1000, 'k4', 'x', 'credit', 'crcred_1', 'u', now())`,
]

describe("a store that is in use", () => {
  const server = () => {
    const { DB_HOST: host, DB_PORT: port, DB_USERNAME: user, DB_PASSWORD: password } = process.env
    return { host, port: Number(port), user, password }
  }
  const anew = async (...statements: string[]) => {
    const client = new Client({ ...server(), database: "postgres" })
    await client.connect()
    try {
      for (const statement of [`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`, ...statements]) {
        await client.query(statement)
      }
    } finally {
      await client.end()
    }
  }
  const load = async (name: string): Promise<Migration> => {
    const loaded = (await import(join(FOLDER, name))) as Record<string, new (...none: undefined[]) => Migration>
    return new loaded[name](undefined, undefined)
  }
  const names = readdirSync(FOLDER)
    .filter((name) => /^Migration\d+\.ts$/.test(name))
    .map((name) => name.replace(".ts", ""))
    .sort()
  const before = names.filter((name) => name < FIRST_NEW)
  const since = names.filter((name) => name >= FIRST_NEW)
  const run = async (sql: Knex, migration: Migration) =>
    sql.transaction(async (transaction) => {
      for (const statement of migration.getQueries() as string[]) {
        await transaction.raw(statement)
      }
    })
  const up = async (sql: Knex, name: string) => {
    const migration = await load(name)
    await migration.up()
    await run(sql, migration)
  }
  const down = async (sql: Knex, name: string) => {
    const migration = await load(name)
    await migration.down()
    await run(sql, migration)
  }
  const columns = async (sql: Knex) => {
    const { rows } =
      await sql.raw(`SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
      WHERE table_schema = 'public' ORDER BY table_name, column_name`)
    return rows
  }
  let sql: Knex

  beforeAll(async () => {
    await anew(`CREATE DATABASE ${DATABASE}`)
    sql = knex({ client: "pg", connection: { ...server(), database: DATABASE } })
    for (const name of before) {
      await up(sql, name)
    }
    for (const statement of ROWS_OF_BEFORE) {
      await sql.raw(statement)
    }
  })

  afterAll(async () => {
    await sql.destroy()
    await anew()
  })

  it("keeps its books as they are, and they prove", async () => {
    const columnsBefore = await columns(sql)
    for (const name of since) {
      await up(sql, name)
    }
    const { rows: orders } = await sql.raw(
      "SELECT id, attention_since = updated_at AS is_since_then FROM credit_account_order ORDER BY id"
    )
    expect(orders).toEqual([
      { id: "craord_1", is_since_then: true },
      { id: "craord_2", is_since_then: null },
    ])
    const { programs } = parseOptions(OPTIONS)
    const proof = await sql.transaction((transaction) => proveSlice(transaction, programs, ALL_BOOKS))
    expect(proof).toEqual({ accounts_checked: 1, entries_checked: 4, findings: [], next: null })
    for (const name of [...since].reverse()) {
      await down(sql, name)
    }
    expect(await columns(sql)).toEqual(columnsBefore)
    expect((await sql.raw("SELECT count(*) FROM credit_ledger_entry")).rows).toEqual([{ count: "4" }])
  })

  it("has no finished history read through while its accounts are locked: wider rules are not proved anew", async () => {
    const migration = await load("Migration20261122234000")
    await migration.up()
    const ruled = (migration.getQueries() as string[]).filter((statement) => statement.includes("ADD CONSTRAINT"))
    expect(ruled).toEqual([expect.stringMatching(/ NOT VALID;$/)])
  })

  it("is not made to wait behind a migration that waits", async () => {
    for (const name of since) {
      const migration = await load(name)
      await migration.up()
      const [first, ...rest] = migration.getQueries() as string[]
      if (
        rest.some((statement) =>
          /ALTER TABLE "credit_(hold|charge|ledger_entry|account|account_order|application)"/.test(statement)
        )
      ) {
        expect(first).toContain("SET LOCAL lock_timeout")
      }
    }
  })
})
