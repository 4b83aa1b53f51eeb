// Kills the store with `kill -9` in the middle of everything, again and again, sometimes with PostgreSQL under it, and then
// proves that nothing is lost, doubled or stuck: `npm run test:kill -- --seed 17 --rounds 50`.
import { drawMoments, spoilCalls, waitForMoment } from "./lib/mischief.mjs"
import { runChaos } from "./lib/run.mjs"
import { addressOf, openSite } from "./lib/site.mjs"
import { finish, liveOn, openWorld } from "./lib/world.mjs"

/** By weight. */
const VICTIMS = { "the store": 7, "the store and its database": 2, "the database": 1 }
const SPOILT_ROUNDS = 0.4

await runChaos({ count: "rounds", full: 50, short: 5 }, async ({ seed, rounds }) => {
  const site = await openSite([{ name: "store" }], { name: "kill" })
  const [store] = site.servers
  const world = await openWorld(site, seed, () => addressOf(store))
  const random = world.random.fork(0)
  const moments = drawMoments(random, rounds)
  let round = 0
  const lives = liveOn(world, () => round < rounds)
  for (; round < rounds; round++) {
    if (random.chance(SPOILT_ROUNDS)) {
      await spoilCalls(world, random)
    }
    const when = await waitForMoment(world, random, moments, round)
    const victim = random.weighted(VICTIMS)
    console.log(`- round ${round + 1}: ${victim}, ${when}`)
    world.tally.count(`killed: ${victim}`)
    await strike(site, store, victim)
  }
  await finish(world, lives)
  return { site, world }
})

async function strike(site, store, victim) {
  if (victim !== "the database") {
    await site.end(store, "SIGKILL")
  }
  if (victim !== "the store") {
    await site.restartDatabase()
  }
  if (victim !== "the database") {
    await site.start(store)
  }
}
