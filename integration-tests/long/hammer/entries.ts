import { Client } from "@medusajs/framework/pg"

/** A line of a ledger as the database has it. */
export type Entry = {
  id: string
  account_id: string
  version: number
  operation: string
  amount: number
  held_after: number
  outstanding_after: number
  offline_after: number
  limit_after: number | null
  allowed_beyond_amount: number
  overridden_by: string | null
  overridden_amount: number
  idempotency_key: string
  reference_id: string
  reason: string | null
  temporary_after: number | null
  temporary_expires_at: Date | null
  created_at: Date
}

const NUMBERS = [
  "amount",
  "held_after",
  "outstanding_after",
  "offline_after",
  "allowed_beyond_amount",
  "overridden_amount",
]
const NUMBERS_OR_NULL = ["limit_after", "temporary_after"]

/** A connection beside the module's, with numbers as numbers: the hammer's amounts are whole yen. */
export async function connect(database: string): Promise<Client> {
  const { DB_HOST: host = "localhost", DB_PORT = "5432", DB_USERNAME: user = "postgres", DB_PASSWORD } = process.env
  const client = new Client({ host, port: Number(DB_PORT), user, password: DB_PASSWORD, database })
  await client.connect()
  return client
}

/** What has been written to an account's ledger after a version, in its order. */
export async function entriesAfter(client: Client, accountId: string, version: number): Promise<Entry[]> {
  const columns = [...NUMBERS, ...NUMBERS_OR_NULL].map((name) => `CAST(${name} AS float8) AS ${name}`).join(", ")
  const { rows } = await client.query<Entry>(
    `SELECT id, account_id, version, operation, ${columns}, overridden_by, idempotency_key, reference_id, reason,
       temporary_expires_at, created_at
     FROM credit_ledger_entry WHERE account_id = $1 AND version > $2 ORDER BY version`,
    [accountId, version]
  )
  return rows
}

export async function ownBookIdOf(client: Client, accountId: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM credit_account WHERE own_book_of = $1", [
    accountId,
  ])
  return rows[0]?.id ?? null
}
