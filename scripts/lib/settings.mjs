import { Buffer } from "node:buffer"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
export const STORE = join(ROOT, "examples/store")
/** Where `medusa build` puts the store; it runs from there, as a merchant's does. */
export const BUILT_STORE = join(STORE, ".medusa/server")
export const SHOP = join(ROOT, "examples/storefront")
/** Where Vite puts the shop. */
export const BUILT_SHOP = join(SHOP, "dist")
export const MEDUSA_CLI = join(ROOT, "node_modules/@medusajs/cli/cli.js")

/** Secrets that everybody knows: for the demo and the tests on this machine. A store of yours has its own. */
export const DEMO_SECRETS = {
  JWT_SECRET: "only-for-the-demo",
  COOKIE_SECRET: "only-for-the-demo",
  PAPER_KEY: Buffer.alloc(32, "only-for-the-demo").toString("base64"),
}

/** What may be set from outside, with its default. */
export function readSettings(env = process.env) {
  return {
    dataDir: resolve(ROOT, env.DATA_DIR ?? ".data"),
    port: portOf(env, "PORT", 9000),
    shopPort: portOf(env, "SHOP_PORT", 8000),
    simulatorPort: portOf(env, "SIMULATOR_PORT", 9900),
    /** Null: any free one. */
    postgresPort: env.POSTGRES_PORT ? portOf(env, "POSTGRES_PORT") : null,
    /** Null: a PostgreSQL of our own under the data directory. */
    database: env.DB_HOST
      ? {
          host: env.DB_HOST,
          port: portOf(env, "DB_PORT", 5432),
          user: env.DB_USERNAME ?? "postgres",
          password: env.DB_PASSWORD ?? "",
        }
      : null,
    databaseName: env.DB_NAME ?? "deferred_invoice_demo",
  }
}

function portOf(env, name, standard) {
  const port = Number(env[name] ?? standard)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} must be a port between 1 and 65535, not "${env[name]}".`)
  }
  return port
}

/** What a program of ours needs from its environment. */
export function requireEnvironment(...names) {
  const missing = names.filter((name) => !process.env[name])
  if (missing.length > 0) {
    throw new Error(`Please set ${missing.join(", ")}.`)
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}
