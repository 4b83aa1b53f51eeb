import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildPlugin, buildStore, linkPlugin } from "../../../scripts/lib/build.mjs"
import { endChild, stopChildren } from "../../../scripts/lib/children.mjs"
import { demoOf } from "../../../scripts/lib/demo.mjs"
import { installDependencies, requireNode } from "../../../scripts/lib/install.mjs"
import { findFreePort } from "../../../scripts/lib/ports.mjs"

const SECRETS = { JWT_SECRET: "chaos-jwt-secret-5f2c", COOKIE_SECRET: "chaos-cookie-secret-91ab" }

/**
 * A merchant's whole site as processes of its own: the built example store, PostgreSQL and the agents' simulator, on free
 * ports and an empty directory.
 *
 * @param {{ name: string, env?: object }[]} stores the store's processes
 * @param {{ name: string, prepare?: (dataDir: string) => Promise<object> }} options `prepare` starts what they need
 * besides, and returns what the environment has to say of it
 */
export async function openSite(stores, { name, prepare = async () => ({}) }) {
  requireNode()
  const dataDir = mkdtempSync(join(tmpdir(), `deferred-invoice-${name}-`))
  // Started by root, PostgreSQL runs as another user, who has to get in.
  chmodSync(dataDir, 0o755)
  const logDir = join(dataDir, "logs")
  await installDependencies(logDir)
  linkPlugin()
  const build = await buildStore(logDir, await buildPlugin(logDir))
  const [port, simulatorPort, ...ports] = await Promise.all(Array.from({ length: 2 + stores.length }, findFreePort))
  const settings = { dataDir, port, shopPort: port, simulatorPort, postgresPort: null, database: null }
  const demo = demoOf({ ...settings, databaseName: `deferred_invoice_${name}` }, (error) =>
    console.error(error.message)
  )

  console.log(`- starting the site; its logs: ${logDir}`)
  const { url, restart } = await demo.startDatabase()
  const env = { ...demo.storeEnvironment(url), ...SECRETS, ...(await prepare(dataDir)) }
  await demo.startSimulators()
  await demo.prepareStore(env, build)

  const servers = stores.map((store, index) => ({ ...store, port: ports[index], child: null, up: false }))
  const start = async (server) => {
    server.child = await demo.startStore({ ...env, ...server.env }, server)
    server.up = true
  }
  await Promise.all(servers.map(start))

  return {
    logDir,
    /** What a log must never show, beside what the buyers tell of themselves. */
    secrets: [...Object.values(SECRETS), env.KURONEKO_TRADER_CODE, env.KURONEKO_PASSWORD, loginOf(url)],
    databaseUrl: url,
    simulatorUrl: demo.simulatorUrl,
    servers,
    start,
    end: (server, signal) => {
      server.up = false
      return endChild(server.child, signal)
    },
    restartDatabase: restart,
    async close({ keep }) {
      await stopChildren()
      if (keep) {
        console.log(`Logs and data are kept in ${dataDir}.`)
      } else {
        rmSync(dataDir, { recursive: true, force: true })
      }
    },
  }
}

/** `user:password@` of a database's address. */
const loginOf = (url) => /\/\/(.+@)/.exec(url)[1]

export const addressOf = ({ port }) => `http://localhost:${port}`
