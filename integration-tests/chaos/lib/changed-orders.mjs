import { cancel, shipOne, shipWhole } from "./parcels.mjs"
import { until } from "./person.mjs"

const PIECES_MAX = 6
/** Of bolts: beyond the small limit, with what such an order begins with. */
const GROWN_TO = 9
const RAISED_LIMIT = 20_000

/** Edited up or down before anything has left, some once more between two parcels; some are cancelled in the end. */
export async function changeBeforeItShips(world, random, entry) {
  const { id, quantity } = await lineOf(world, entry)
  const changed = anotherThan(quantity, random)
  await edit(world, entry, id, changed)
  if (random.chance(0.15)) {
    await cancel(world, random, entry)
    return
  }
  if (random.chance(0.6)) {
    await shipOne(world, entry)
    await edit(world, entry, id, anotherThan(changed, random))
  }
  await shipWhole(world, random, entry)
}

/** One piece has left, and the others are not going to come. */
export async function closeShort(world, random, entry) {
  await shipOne(world, entry)
  const { id } = await lineOf(world, entry)
  await world.staff.closeShort(entry.order_id, 1)
  tell(entry, id, 1)
  world.tally.count("closed short")
}

/** The order outgrows the buyer's credit; somebody answers for it, or lends more, and then all of it ships. */
export async function growBeyondCredit(world, random, entry) {
  const { staff, tally } = world
  const { id } = await lineOf(world, entry)
  await edit(world, entry, id, GROWN_TO)
  const { shortfall, account } = await until("see that credit is missing", async () => {
    const { needs_attention, account } = await staff.onAccount(entry.order_id)
    const shortfall = needs_attention.find(({ code }) => code === "credit_shortfall")
    return shortfall && { shortfall, account }
  })
  if (random.chance(0.6)) {
    await staff.allowBeyond(entry.order_id, shortfall.override_amount)
    tally.count("allowed beyond the credit")
  } else {
    await staff.raiseLimit(account.id, RAISED_LIMIT, `season-${entry.serial}`)
    tally.count("limits raised")
  }
  await shipWhole(world, random, entry)
}

async function edit(world, entry, line_id, quantity) {
  await world.staff.edit(entry.order_id, line_id, quantity)
  tell(entry, line_id, quantity)
  world.tally.count("edits")
}

/** So many pieces were confirmed last. */
const tell = (entry, line_id, quantity) => (entry.ordered = { line_id, quantity })

/** More than one, of which the first parcel takes one. */
function anotherThan(quantity, random) {
  const drawn = random.between(2, PIECES_MAX - 1)
  return drawn < quantity ? drawn : drawn + 1
}

export async function lineOf({ staff }, { order_id }) {
  const [line] = (await staff.read(order_id)).items
  return line
}
