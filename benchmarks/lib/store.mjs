import { createRequire } from "node:module"
import { join } from "node:path"
import { buildPlugin, buildStore, linkPlugin } from "../../scripts/lib/build.mjs"
import { demoOf } from "../../scripts/lib/demo.mjs"
import { findFreePort } from "../../scripts/lib/ports.mjs"
import { logInAsStaff } from "../../scripts/lib/seed-accounts.mjs"
import { ROOT } from "../../scripts/lib/settings.mjs"
import { personOf } from "./person.mjs"

/**
 * The example store as a merchant runs it: built, in a process of its own, seeded, on a database of its own.
 *
 * @param {{ agents: boolean }} options with the agents' simulator, and its buyers
 */
export async function openStore({ server, directory, newDatabase, fail }, { agents = false } = {}) {
  const logDir = join(directory, "logs")
  linkPlugin()
  const build = await buildStore(logDir, await buildPlugin(logDir))
  const [port, simulatorPort] = await Promise.all([findFreePort(), findFreePort()])
  const database = await newDatabase("store")
  const databaseName = database.name
  const settings = { dataDir: directory, port, shopPort: port, simulatorPort, database: server, databaseName }
  const demo = demoOf(settings, fail)
  const env = demo.storeEnvironment(database.url)
  if (agents) {
    await demo.startSimulators()
  }
  await demo.prepareStore(env, build)
  console.log("- starting the store")
  const child = await demo.startStore(env)
  const backend = `http://localhost:${port}`
  const { admin, publishableKey } = await logInAsStaff(backend)
  if (agents) {
    await demo.seedBuyers()
  }
  const staff = personOf(backend, { authorization: `Bearer ${admin}` })
  const guest = personOf(backend, { "x-publishable-api-key": publishableKey })
  return {
    backend,
    child,
    env,
    databaseName,
    staff,
    guest,
    restart: () => demo.startStore(env),
    shop: await readShop(staff, guest),
  }
}

async function readShop(staff, guest) {
  const { regions } = await guest.get("/store/regions")
  const { shipping_options } = await staff.get("/admin/shipping-options")
  const { variants } = await staff.get("/admin/product-variants?fields=id,sku")
  return {
    region_id: regions[0].id,
    shipping_option_id: shipping_options[0].id,
    variants: Object.fromEntries(variants.map(({ sku, id }) => [sku, id])),
  }
}

/** A connection to look with at what the store has done. */
export async function connect(url) {
  const { Client } = createRequire(join(ROOT, "package.json"))("@medusajs/framework/pg")
  const client = new Client({ connectionString: url })
  // The end of the database, which comes last of all, is not the end of the process.
  client.on("error", (error) => console.error(error.message))
  await client.connect()
  return client
}
