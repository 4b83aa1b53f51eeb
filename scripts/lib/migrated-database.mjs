import { runToEnd } from "./children.mjs"
import { databaseUrl, dropDatabase, ensureDatabase } from "./postgres.mjs"
import { MEDUSA_CLI, ROOT } from "./settings.mjs"

/** Where nothing listens: only the set-up of the agents is checked by migrating. */
const NOBODY = "http://localhost:9"

/**
 * A database in which everything is migrated, for the stores of the tests to begin as copies of: each would take longer to
 * migrate its own than most of them take to be tested.
 *
 * @param work gets its name; afterwards it is dropped
 */
export async function withMigratedDatabase(server, logFile, work) {
  const name = `deferred-invoice-migrated-${process.pid}`
  await ensureDatabase(server, name)
  try {
    await runToEnd({
      name: "The migration",
      args: [MEDUSA_CLI, "db:migrate", "--execute-safe-links", "--skip-scripts"],
      cwd: ROOT,
      env: { DATABASE_URL: databaseUrl(server, name), SIMULATOR_URL: NOBODY },
      logFile,
    })
    return await work(name)
  } finally {
    await dropDatabase(server, name)
  }
}
