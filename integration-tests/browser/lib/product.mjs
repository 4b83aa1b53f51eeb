import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildPlugin, buildShop, buildStore, linkPlugin } from "../../../scripts/lib/build.mjs"
import { stopChildren } from "../../../scripts/lib/children.mjs"
import { demoOf } from "../../../scripts/lib/demo.mjs"
import { findFreePort } from "../../../scripts/lib/ports.mjs"

/** The whole product as `npm start` serves it, on free ports and an empty directory of its own. */
export async function openProduct() {
  const dataDir = mkdtempSync(join(tmpdir(), "deferred-invoice-browser-"))
  // Started by root, PostgreSQL runs as another user, who has to get in.
  chmodSync(dataDir, 0o755)
  const logDir = join(dataDir, "logs")
  linkPlugin()
  const plugin = await buildPlugin(logDir)
  const build = await buildStore(logDir, plugin)
  await buildShop(logDir, plugin)
  const [port, shopPort, simulatorPort] = await Promise.all(Array.from({ length: 3 }, findFreePort))
  const settings = { dataDir, port, shopPort, simulatorPort, postgresPort: null, database: null }
  const demo = demoOf({ ...settings, databaseName: "deferred_invoice_browser" }, (error) =>
    console.error(error.message)
  )

  console.log(`- starting the product; its logs: ${logDir}`)
  const { url: databaseUrl } = await demo.startDatabase()
  const env = demo.storeEnvironment(databaseUrl)
  await demo.startSimulators()
  await demo.prepareStore(env, build)
  await demo.startStore(env)
  const shopUrl = await demo.startShop(await demo.seedBuyers())

  return {
    logDir,
    databaseUrl,
    backendUrl: `http://localhost:${port}`,
    shopUrl,
    simulatorUrl: demo.simulatorUrl,
    async close({ keep }) {
      await stopChildren()
      if (keep) {
        console.log(`Logs, data and pictures are kept in ${dataDir}.`)
      } else {
        rmSync(dataDir, { recursive: true, force: true })
      }
    },
  }
}
