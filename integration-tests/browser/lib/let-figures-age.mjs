import { createRequire } from "node:module"
import { join } from "node:path"
import { ROOT } from "../../../scripts/lib/settings.mjs"

/**
 * As if nobody had compared the accounts with the agents for an hour. By what was read a moment ago orders are still taken
 * while an agent is away, and decided when it is back.
 */
export async function letFiguresAge({ databaseUrl }) {
  const { Client } = createRequire(join(ROOT, "package.json"))("@medusajs/framework/pg")
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const longAgo = "now() - interval '1 hour'"
    await client.query(`UPDATE credit_account SET synced_at = ${longAgo}`)
    await client.query(`UPDATE billing_agent_credit_reading SET read_at = ${longAgo}, asked_at = ${longAgo}`)
  } finally {
    await client.end()
  }
}
