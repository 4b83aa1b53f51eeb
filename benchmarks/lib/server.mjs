import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { stopChildren } from "../../scripts/lib/children.mjs"
import { databaseUrl, dropDatabase, ensureDatabase, startPostgres } from "../../scripts/lib/postgres.mjs"
import { readSettings } from "../../scripts/lib/settings.mjs"

/**
 * A benchmark from beginning to end: a folder of its own, one PostgreSQL for all contestants (embedded, or the one that
 * DB_HOST names), and nothing left behind.
 *
 * @param {({ server, directory, newDatabase, fail }) => Promise<void>} work `newDatabase` makes one, and says its name and
 * address; `fail` ends it all with an error, for processes that end too soon
 */
export async function withServer(work) {
  const directory = mkdtempSync(join(tmpdir(), "deferred-invoice-bench-"))
  // Started by root, PostgreSQL runs as another user, who has to get in.
  chmodSync(directory, 0o755)
  const { database } = readSettings()
  const made = []
  const end = async (exitCode) => {
    await stopChildren()
    for (const name of database ? made : []) {
      await dropDatabase(database, name)
    }
    rmSync(directory, { recursive: true, force: true })
    process.exit(exitCode)
  }
  const fail = (error) => {
    console.error(error)
    return end(1)
  }
  process.once("SIGINT", () => void end(130))
  process.once("SIGTERM", () => void end(143))
  try {
    const server = database ?? (await startEmbedded(directory, fail))
    const newDatabase = async (name, ensure = ensureDatabase) => {
      const own = `bench_${name.replace(/\W/g, "_")}_${process.pid}`
      await ensure(server, own)
      made.push(own)
      return { name: own, url: databaseUrl(server, own) }
    }
    await work({ server, directory, newDatabase, fail })
    await end(0)
  } catch (error) {
    await fail(error)
  }
}

async function startEmbedded(directory, onUnexpectedEnd) {
  const logFile = join(directory, "postgres.log")
  const { server } = await startPostgres({
    directory: join(directory, "postgres"),
    port: null,
    logFile,
    onUnexpectedEnd,
  })
  return server
}
