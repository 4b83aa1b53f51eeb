// The plugin's outbox, from its built package: notices enqueued one by one, delivered by its own dispatcher.
const path = require("node:path")
const { openModules, ownModule } = require("../lib/modules.cjs")

const NAME = "billing_agent"

/** @returns `{ reset, enqueue(order, serial), deliver(), close() }` */
exports.openOutbox = async ({ databaseUrl, agentUrl, orders, concurrency }) => {
  const agent = { id: "bench", resolve: path.join(__dirname, "bench-agent.cjs"), options: { url: agentUrl } }
  const { services, pool, close } = await openModules({
    databaseUrl,
    connections: concurrency + 8,
    modules: {
      [NAME]: {
        resolve: ownModule("billing-agent"),
        options: {
          agents: [agent],
          programs: [{ id: "bench", agent: "bench", currency_code: "jpy", screening: "order" }],
        },
      },
    },
  })
  const service = services[NAME]
  return {
    async reset() {
      await pool.raw("TRUNCATE billing_agent_notice, billing_agent_order_registration CASCADE")
      await pool.raw(
        `INSERT INTO billing_agent_order_registration (id, agent_id, program_id, account_order_id, number, attempt, amount,
           currency_code, state, request)
         SELECT 'baor_' || n, 'bench', 'bench', 'acor_' || n, 'B' || n, 1, 1000, 'jpy', 'approved', '{}'
           FROM generate_series(0, ? - 1) n`,
        [orders]
      )
      await pool.raw("ANALYZE billing_agent_order_registration")
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
      const [{ count }] = await pool("billing_agent_notice").whereNot({ status: "accepted" }).count()
      if (Number(count) > 0) {
        throw new Error(`${count} notices were not delivered.`)
      }
    },
    close,
  }
}
