// Medusa modules without a Medusa around them, on a database of their own.
const { readdirSync } = require("node:fs")
const path = require("node:path")
const { initModules } = require("@medusajs/test-utils")
const { createPgConnection } = require("@medusajs/framework/utils")

const SERVER = path.resolve(__dirname, "../../.medusa/server/src")

/** Where the built plugin has a module. */
exports.ownModule = (name) => path.join(SERVER, "modules", name)

exports.openPool = (databaseUrl, max) => createPgConnection({ clientUrl: databaseUrl, pool: { min: 2, max } })

exports.migrate = async (pool, moduleDirectory) => {
  const migrations = path.join(moduleDirectory, "migrations")
  for (const file of readdirSync(migrations).sort()) {
    if (/^Migration\d+\.js$/.test(file)) {
      const [Migration] = Object.values(require(path.join(migrations, file)))
      const migration = new Migration()
      await migration.up()
      for (const sql of migration.getQueries()) {
        await pool.raw(String(sql))
      }
    }
  }
}

/**
 * @param {Record<string, { resolve: string, options?: object }>} modules by the name under which Medusa knows them
 * @returns their services by name, the pool that they share, and `close`
 */
exports.openModules = async ({ databaseUrl, connections, modules }) => {
  const pool = exports.openPool(databaseUrl, connections)
  for (const { resolve } of Object.values(modules)) {
    await exports.migrate(pool, resolve)
  }
  const entries = Object.entries(modules).map(([name, entry]) => [name, { definition: undefined, ...entry }])
  const { medusaApp, shutdown } = await initModules({
    injectedDependencies: { __pg_connection__: pool, logger: console, configModule: { modules: {} } },
    databaseConfig: { clientUrl: databaseUrl },
    preventConnectionDestroyWarning: true,
    modulesConfig: Object.fromEntries(entries),
  })
  return {
    services: medusaApp.modules,
    pool,
    async close() {
      await shutdown()
      await pool.destroy()
    },
  }
}
