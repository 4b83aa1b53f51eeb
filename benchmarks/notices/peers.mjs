// The same work by two general job queues on the same PostgreSQL: one job a message, nothing batched.
import { run, makeWorkerUtils } from "graphile-worker"
import pg from "pg"
import PgBoss from "pg-boss"

const post = async (url, body) => {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) })
  await response.arrayBuffer()
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`)
  }
}

/** @param ordered one named queue an order, so that its messages keep their order, as ours do */
export async function openGraphileWorker({ databaseUrl, agentUrl, concurrency, ordered }) {
  const pgPool = new pg.Pool({ connectionString: databaseUrl, max: concurrency + 8 })
  // Without a listener the end of the database, which comes last of all, would be the end of the process.
  pgPool.on("error", (error) => console.error(error.message))
  const utils = await makeWorkerUtils({ pgPool })
  await utils.migrate()
  return {
    reset: () => pgPool.query("DELETE FROM graphile_worker._private_jobs"),
    enqueue: (order, serial) =>
      utils.addJob("deliver", { order: `B${order}`, serial }, ordered ? { queueName: `B${order}` } : {}),
    async deliver() {
      const runner = await run({
        pgPool,
        concurrency,
        noHandleSignals: true,
        pollInterval: 100,
        logger: silent,
        taskList: { deliver: (payload) => post(agentUrl, payload) },
      })
      for (;;) {
        const { rows } = await pgPool.query("SELECT 1 FROM graphile_worker._private_jobs LIMIT 1")
        if (rows.length === 0) {
          break
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await runner.stop()
    },
    async close() {
      await utils.release()
      await pgPool.end()
    },
  }
}

export async function openPgBoss({ databaseUrl, agentUrl, concurrency }) {
  const boss = new PgBoss({ connectionString: databaseUrl, max: concurrency + 8, supervise: false, schedule: false })
  boss.on("error", (error) => console.error(error.message))
  await boss.start()
  await boss.createQueue("deliver")
  return {
    reset: () => boss.purgeQueue("deliver"),
    enqueue: (order, serial) => boss.send("deliver", { order: `B${order}`, serial }),
    // Its own `work` polls at an interval; asking for the next job at once is the fastest that it can do unbatched.
    deliver: () =>
      Promise.all(
        Array.from({ length: concurrency }, async () => {
          for (;;) {
            const [job] = await boss.fetch("deliver", { batchSize: 1 })
            if (!job) {
              return
            }
            await post(agentUrl, job.data)
            await boss.complete("deliver", job.id)
          }
        })
      ),
    close: () => boss.stop({ graceful: false }),
  }
}

const silent = { error: console.error, warn() {}, info() {}, debug() {}, scope: () => silent }
