// Two servers and two workers on Medusa's Redis modules and one PostgreSQL; they are killed with `kill -9` one after the other,
// and Redis is restarted, while 200 orders are placed and shipped: `npm run test:cluster -- --seed 17 --orders 200`.
import { setTimeout as delay } from "node:timers/promises"
import { drawMoments, spoilCalls, waitForMoment } from "./lib/mischief.mjs"
import { requireRedis, startRedis } from "./lib/redis.mjs"
import { runChaos } from "./lib/run.mjs"
import { addressOf, openSite } from "./lib/site.mjs"
import { finish, liveOn, openWorld } from "./lib/world.mjs"

const STORES = ["server-1", "worker-1", "server-2", "worker-2"].map((name) => ({
  name,
  env: { MEDUSA_WORKER_MODE: name.split("-")[0] },
}))
/** A strike for so many orders, and at least one for each process. */
const ORDERS_A_STRIKE = 10
const SPOILT_STRIKES = 0.4

await runChaos({ count: "orders", full: 200, short: 20 }, async ({ seed, orders }) => {
  const missing = await requireRedis()
  if (missing && process.env.CI) {
    throw new Error(missing)
  }
  if (missing) {
    return { skipped: missing }
  }
  let redis
  const site = await openSite(STORES, {
    name: "cluster",
    prepare: async (dataDir) => {
      redis = await startRedis(dataDir)
      return { REDIS_URL: redis.url }
    },
  })
  const servers = site.servers.filter(({ name }) => name.startsWith("server"))
  const world = await openWorld(site, seed, balancer(servers))
  const lives = liveOn(world, () => world.ordered < orders)
  await strikeOn(site, redis, world, orders)
  await finish(world, lives)
  return { site, world }
})

/** As a load balancer does: any server that is healthy. */
function balancer(servers) {
  let turn = 0
  return () => {
    const up = servers.filter((server) => server.up)
    return addressOf((up.length > 0 ? up : servers)[turn++ % (up.length || servers.length)])
  }
}

/** Spread over the orders; in the middle it is Redis' turn. */
async function strikeOn(site, redis, world, orders) {
  const random = world.random.fork(0)
  const strikes = Math.max(STORES.length + 1, Math.round(orders / ORDERS_A_STRIKE))
  const moments = drawMoments(random, strikes)
  for (let strike = 0; strike < strikes; strike++) {
    while (world.ordered < (strike * orders) / strikes) {
      await delay(100)
    }
    if (random.chance(SPOILT_STRIKES)) {
      await spoilCalls(world, random)
    }
    const when = await waitForMoment(world, random, moments, strike)
    const victim = strike === Math.floor(strikes / 2) ? null : site.servers[strike % STORES.length]
    console.log(`- strike ${strike + 1} of ${strikes}: ${victim?.name ?? "Redis"} at ${world.ordered} orders, ${when}`)
    world.tally.count(`killed: ${victim?.name ?? "Redis (restarted)"}`)
    if (victim) {
      await site.end(victim, "SIGKILL")
      await site.start(victim)
    } else {
      await redis.restart()
    }
  }
}
