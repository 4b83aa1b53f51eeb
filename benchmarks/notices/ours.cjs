// The plugin's outbox, from its built package: notices enqueued one by one, delivered by its own dispatcher.
const { readdirSync } = require("node:fs")
const path = require("node:path")
const { initModules } = require("@medusajs/test-utils")
const { createPgConnection } = require("@medusajs/framework/utils")

const MODULE = path.resolve(__dirname, "../../.medusa/server/src/modules/billing-agent")
const NAME = "billing_agent"

async function migrate(db) {
  const files = readdirSync(path.join(MODULE, "migrations")).filter((file) => /^Migration\d+\.js$/.test(file))
  for (const file of files.sort()) {
    const [Migration] = Object.values(require(path.join(MODULE, "migrations", file)))
    const migration = new Migration()
    await migration.up()
    for (const sql of migration.getQueries()) {
      await db.raw(String(sql))
    }
  }
}

/** @returns `{ reset, enqueue(order, serial), deliver(), close() }` */
exports.openOutbox = async ({ databaseUrl, agentUrl, orders, concurrency }) => {
  const db = createPgConnection({ clientUrl: databaseUrl, pool: { min: 2, max: concurrency + 8 } })
  await migrate(db)
  const { medusaApp, shutdown } = await initModules({
    injectedDependencies: { __pg_connection__: db, logger: console, configModule: { modules: {} } },
    databaseConfig: { clientUrl: databaseUrl },
    preventConnectionDestroyWarning: true,
    modulesConfig: {
      [NAME]: {
        definition: undefined,
        resolve: MODULE,
        options: {
          agents: [{ id: "bench", resolve: path.join(__dirname, "bench-agent.cjs"), options: { url: agentUrl } }],
          programs: [{ id: "bench", agent: "bench", currency_code: "jpy", screening: "order" }],
        },
      },
    },
  })
  const service = medusaApp.modules[NAME]
  return {
    async reset() {
      await db.raw("TRUNCATE billing_agent_notice, billing_agent_order_registration CASCADE")
      await db.raw(
        `INSERT INTO billing_agent_order_registration (id, agent_id, program_id, account_order_id, number, attempt, amount,
           currency_code, state, request)
         SELECT 'baor_' || n, 'bench', 'bench', 'acor_' || n, 'B' || n, 1, 1000, 'jpy', 'approved', '{}'
           FROM generate_series(0, ? - 1) n`,
        [orders]
      )
      await db.raw("ANALYZE billing_agent_order_registration")
    },
    enqueue: (order, serial) =>
      service.createNotice({
        key: `shipment:ful_${order}_${serial}`,
        kind: "shipment",
        agent_id: "bench",
        program_id: "bench",
        account_order_id: `acor_${order}`,
        order_id: null,
        registration_id: `baor_${order}`,
        fulfillment_id: `ful_${order}_${serial}`,
        status: "queued",
        payload: { tracking_number: String(serial), amount: 100 },
      }),
    async deliver() {
      while ((await service.dispatchNotices({ limit: 1_000 })).sent > 0);
      const [{ count }] = await db("billing_agent_notice").whereNot({ status: "accepted" }).count()
      if (Number(count) > 0) {
        throw new Error(`${count} notices were not delivered.`)
      }
    },
    async close() {
      await shutdown()
      await db.destroy()
    },
  }
}
