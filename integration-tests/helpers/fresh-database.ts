import { Client } from "@medusajs/framework/pg"

/**
 * Makes way for a suite's database, which a run that broke off may have left behind, and makes it as a copy of the migrated
 * one that `scripts/lib/migrated-database.mjs` provides. Without that (jest called by hand) Medusa's runner makes and
 * migrates it.
 */
export async function freshDatabase(name: string): Promise<void> {
  // With the runner's own defaults.
  const { DB_HOST: host = "localhost", DB_PORT = "5432", DB_USERNAME: user = "postgres" } = process.env
  const { DB_PASSWORD: password, MIGRATED_DATABASE } = process.env
  const client = new Client({ host, port: Number(DB_PORT), user, password, database: "postgres" })
  await client.connect()
  try {
    const database = client.escapeIdentifier(name)
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    if (MIGRATED_DATABASE) {
      await client.query(`CREATE DATABASE ${database} TEMPLATE ${client.escapeIdentifier(MIGRATED_DATABASE)}`)
    }
  } finally {
    await client.end()
  }
}
