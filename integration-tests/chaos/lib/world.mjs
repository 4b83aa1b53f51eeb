import { openAccounts } from "./accounts.mjs"
import { agentOf } from "./agent.mjs"
import { booksOf } from "./books.mjs"
import { KIND_NAMES, live } from "./lives.mjs"
import { seeded } from "./seeded.mjs"
import { slipPad } from "./slips.mjs"
import { logInAsStaff } from "./staff.mjs"
import { newTally } from "./tally.mjs"
import { newWire } from "./wire.mjs"

const BUYERS = 3
const LIVES_AT_ONCE = 8
const MINUTES_UNTIL_TAKEN_UP = 5

/** The people around a site, and what they have been told. `backend()` names the server that the next request goes to. */
export async function openWorld(site, seed, backend) {
  const tally = newTally()
  const wire = newWire(tally)
  const staff = await logInAsStaff({ backend, wire, tally })
  const world = {
    random: seeded(seed),
    backend,
    wire,
    staff,
    shop: await staff.readShop(),
    agent: agentOf(site.simulatorUrl),
    books: booksOf(site.databaseUrl),
    slips: slipPad(),
    tally,
    buyers: [],
    /** Orders that were placed so far. */
    ordered: 0,
    /** A line a life: its cart, order and parcels, as far as they were answered for. */
    journal: [],
    /** Who has applied for what. */
    applied: [],
  }
  for (let serial = 1; serial <= BUYERS; serial++) {
    world.buyers.push(await openAccounts(world, serial))
  }
  return world
}

/** Begins lives, a few at a time, for as long as more are wanted, and at least one of each kind. */
export function liveOn(world, isWanted) {
  const first = world.random.fork(1).shuffled(KIND_NAMES)
  let begun = 0
  const lane = async () => {
    while (isWanted() || begun < first.length) {
      const kind = first[begun]
      const serial = 1_000 + ++begun
      await live(world, serial, kind).catch((error) => {
        world.journal.find((entry) => entry.serial === serial).broke_off = error.message
      })
    }
  }
  return Promise.all(Array.from({ length: LIVES_AT_ONCE }, lane))
}

/** Nothing is struck any more. What a dead server left is taken up within minutes, for which nobody waits here. */
export async function finish({ agent, books }, lives) {
  console.log("- letting everybody finish")
  await agent.forgetFaults()
  await books.letTimePass(MINUTES_UNTIL_TAKEN_UP)
  await lives
}
