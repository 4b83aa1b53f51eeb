// The demo: `npm start` on a fresh clone ends with a store that sells on account, until Ctrl-C.
import { join } from "node:path"
import { buildPlugin, buildShop, buildStore, linkPlugin } from "./lib/build.mjs"
import { stopChildren } from "./lib/children.mjs"
import { demoOf } from "./lib/demo.mjs"
import { installDependencies, requireNode } from "./lib/install.mjs"
import { requireFreePorts } from "./lib/ports.mjs"
import { readSettings } from "./lib/settings.mjs"

let ending = false

/** Stops everything, whoever asked, and only once. */
async function end(exitCode, message) {
  if (ending) {
    return
  }
  ending = true
  if (message) {
    console.error(`\n${message}`)
  }
  console.log("- stopping")
  await stopChildren()
  process.exit(exitCode)
}

process.on("SIGINT", () => void end(0))
process.on("SIGTERM", () => void end(0))
process.on("SIGHUP", () => void end(0))

// npm puts a shell between itself and us, which keeps a signal sent to npm alone for itself; its end is our signal.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  setInterval(() => void (process.ppid !== shell && end(0)), 250).unref()
}

async function start() {
  requireNode()
  const settings = readSettings()
  await requireFreePorts([
    { port: settings.port, variable: "PORT", what: "the store and its dashboard" },
    { port: settings.shopPort, variable: "SHOP_PORT", what: "the buyer's shop" },
    { port: settings.simulatorPort, variable: "SIMULATOR_PORT", what: "the agents' simulator" },
    ...(settings.postgresPort && !settings.database
      ? [{ port: settings.postgresPort, variable: "POSTGRES_PORT", what: "PostgreSQL" }]
      : []),
  ])
  const logDir = join(settings.dataDir, "logs")
  await installDependencies(logDir)
  linkPlugin()
  const plugin = await buildPlugin(logDir)
  const build = await buildStore(logDir, plugin)
  await buildShop(logDir, plugin)

  const demo = demoOf(settings, (error) => void end(1, error.message))
  console.log("- starting PostgreSQL, the simulator and the store")
  const { url } = await demo.startDatabase()
  const env = demo.storeEnvironment(url)
  await demo.startSimulators()
  await demo.prepareStore(env, build)
  await demo.startStore(env)
  const publishableKey = await demo.seedBuyers()
  const shopUrl = await demo.startShop(publishableKey)
  announce(settings, { shopUrl, simulatorUrl: demo.simulatorUrl, publishableKey })
}

function announce({ port, dataDir }, { shopUrl, simulatorUrl, publishableKey }) {
  console.log(`
  Shop        ${shopUrl}         approved@example.com, pending@example.com, new@example.com / supersecret
  Dashboard   http://localhost:${port}/app     admin@example.com / supersecret
  Store API   http://localhost:${port}         x-publishable-api-key: ${publishableKey}
  Simulator   ${simulatorUrl}/kuroneko-kakebarai
  Mails       ${join(dataDir, "mails")} (an invitation of a colleague arrives there)
  Data, logs  ${dataDir} (npm run demo:reset removes it)

ready on http://localhost:${port} (Ctrl-C stops everything)`)
}

start().catch((error) => end(1, error.message))
