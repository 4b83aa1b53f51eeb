import { join } from "node:path"
import { runToEnd, startServer } from "./children.mjs"
import { waitUntilHealthy } from "./health.mjs"
import { databaseUrl, ensureDatabase, startPostgres } from "./postgres.mjs"
import { logInAsStaff, seedAccounts } from "./seed-accounts.mjs"
import { BUILT_SHOP, BUILT_STORE, DEMO_SECRETS, MEDUSA_CLI, ROOT } from "./settings.mjs"
import { isStamped, stamp } from "./stamp.mjs"

const STORE_PATIENCE_MS = 180_000

/** The demo's processes, each with a log of its own under the data directory. */
export function demoOf(settings, onUnexpectedEnd) {
  const logFile = (name) => join(settings.dataDir, "logs", `${name}.log`)
  const simulatorUrl = `http://localhost:${settings.simulatorPort}`

  /** @returns the database's address, and `restart` when the server is ours to restart. */
  async function startDatabase() {
    const { server, restart } = settings.database
      ? { server: settings.database, restart: null }
      : await startPostgres({
          directory: join(settings.dataDir, "postgres"),
          port: settings.postgresPort,
          logFile: logFile("postgres"),
          onUnexpectedEnd,
        })
    await ensureDatabase(server, settings.databaseName)
    return { url: databaseUrl(server, settings.databaseName), restart }
  }

  async function startSimulators() {
    startServer({
      name: "The agents' simulator",
      args: [join(ROOT, ".medusa/server/src/testing/cli.js")],
      cwd: ROOT,
      env: {
        SIMULATOR_PORT: String(settings.simulatorPort),
        // The store's database remembers what the agents have decided, so they must, too.
        SIMULATOR_STATE: join(settings.dataDir, "simulators.json"),
      },
      logFile: logFile("simulators"),
      onUnexpectedEnd,
    })
    await waitUntilHealthy("The agents' simulator", `${simulatorUrl}/kuroneko-kakebarai/_simulator/state`, 20_000)
  }

  /** Migrates and seeds once per build and database. */
  async function prepareStore(env, build) {
    const stampFile = join(settings.dataDir, "prepared-for")
    const { host, port } = settings.database ?? { host: "embedded", port: "" }
    const wanted = `${build} ${host}:${port}/${settings.databaseName}`
    if (isStamped(stampFile, wanted)) {
      return
    }
    const medusa = (name, args) =>
      runToEnd({ name, args: [MEDUSA_CLI, ...args], cwd: BUILT_STORE, env, logFile: logFile("prepare") })
    console.log("- migrating the database")
    await medusa("The migration", ["db:migrate", "--execute-safe-links"])
    console.log("- seeding the shop")
    await medusa("The seed", ["exec", "./src/scripts/seed.js"])
    stamp(stampFile, wanted)
  }

  /** One process of the store; several work together when `env` names a Redis. */
  async function startStore(env, { name = "store", port = settings.port } = {}) {
    const child = startServer({
      name: `The ${name}`,
      args: [MEDUSA_CLI, "start", "--port", String(port)],
      cwd: BUILT_STORE,
      env: { ...env, PORT: String(port) },
      logFile: logFile(name),
      onUnexpectedEnd,
    })
    await waitUntilHealthy(`The ${name}`, `http://localhost:${port}/health`, STORE_PATIENCE_MS)
    return child
  }

  /** Logs in as staff for the publishable key, and the first time sees to it that the buyers have accounts. */
  async function seedBuyers() {
    const backend = `http://localhost:${settings.port}`
    const { admin, publishableKey } = await logInAsStaff(backend)
    const stampFile = join(settings.dataDir, "buyers-seeded-in")
    if (!isStamped(stampFile, publishableKey)) {
      console.log("- seeding buyers and their accounts")
      await seedAccounts({ backend, simulator: simulatorUrl, admin, publishableKey })
      stamp(stampFile, publishableKey)
    }
    return publishableKey
  }

  /** After the store, because the shop has to be told the key that only the seeded store knows. */
  async function startShop(publishableKey) {
    const url = `http://localhost:${settings.shopPort}`
    startServer({
      name: "The shop",
      args: [join(ROOT, "scripts/serve-shop.mjs")],
      cwd: ROOT,
      env: {
        SHOP_DIR: BUILT_SHOP,
        SHOP_PORT: String(settings.shopPort),
        BACKEND_URL: `http://localhost:${settings.port}`,
        PUBLISHABLE_KEY: publishableKey,
      },
      logFile: logFile("shop"),
      onUnexpectedEnd,
    })
    await waitUntilHealthy("The shop", `${url}/config.json`, 20_000)
    return url
  }

  function storeEnvironment(DATABASE_URL) {
    const shop = `http://localhost:${settings.shopPort}`
    const backend = `http://localhost:${settings.port}`
    return {
      ...DEMO_SECRETS,
      DATABASE_URL,
      // Else Medusa serves the dashboard's sources through Vite instead of the dashboard that was built.
      NODE_ENV: "production",
      MEDUSA_DISABLE_TELEMETRY: "1",
      STORE_CORS: shop,
      ADMIN_CORS: backend,
      AUTH_CORS: `${shop},${backend}`,
      SHOP_URL: shop,
      // Mails and the papers of applications.
      DATA_DIR: settings.dataDir,
      KURONEKO_URL: `${simulatorUrl}/kuroneko-kakebarai`,
      // What the simulator takes.
      KURONEKO_TRADER_CODE: "900000001",
      KURONEKO_PASSWORD: "simulated-password",
    }
  }

  return {
    startDatabase,
    startSimulators,
    prepareStore,
    startStore,
    seedBuyers,
    startShop,
    storeEnvironment,
    simulatorUrl,
  }
}
