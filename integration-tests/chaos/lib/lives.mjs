import { openAccounts, PROGRAMS } from "./accounts.mjs"
import { NoAnswer, Refused } from "./person.mjs"

const PRODUCTS = ["RICE-CRACKERS", "NOTEBOOK", "BOLTS"]

/** How often a life is of which kind. */
const KINDS = {
  whole: 30,
  two_parcels: 12,
  packed_anew: 8,
  refunded: 14,
  cancelled: 14,
  given_up: 6,
  left_alone: 6,
  new_company: 18,
}

/**
 * One story of a buyer and staff, from the cart to its end. Whatever the store answers or does not, each of them goes on as
 * people do; what they were told goes into the journal, by which the books are judged in the end.
 */
export async function live(world, serial) {
  const random = world.random.fork(serial)
  const kind = random.weighted(KINDS)
  const program_id = random.pick(PROGRAMS)
  const entry = { serial, kind, program_id, parcels: [] }
  world.journal.push(entry)
  world.tally.count(`lives: ${kind}`)
  const buyer = kind === "new_company" ? await openAccounts(world, serial) : random.pick(world.buyers)
  await buy(world, random, buyer, entry)
  if (entry.order_id) {
    await (AFTER_ORDER[kind] ?? shipWhole)(world, random, entry).catch((error) => leaveTorn(world, entry, error))
  }
  entry.over = true
}

/**
 * Medusa packs and unpacks in several steps without a way back from a crash between them: the parcel is there and the order
 * does not know of it, or the other way round, and from then on it refuses to ship or pack these pieces. Staff leave such an
 * order as it is; its books must be right all the same.
 */
const TORN = [
  /^Cannot (ship|fulfill|cancel) more items than what was/,
  /^No stock reservation found/,
  /^Quantity to fulfill exceeds the reserved quantity/,
  // A cancellation that was cut off leaves its order change open, which stands in the way of the next one.
  /already has an existing active order change$/,
]

function leaveTorn({ tally }, entry, error) {
  const message = error instanceof Refused ? String(error.body?.message) : ""
  if (!TORN.some((words) => words.test(message))) {
    throw error
  }
  entry.torn = true
  tally.count(`torn in Medusa: ${message.split(" for ")[0]}`)
}

async function buy(world, random, buyer, entry) {
  // One product a cart: on two at once, Medusa's own locks (in memory) wait for each other until the next start. Three rice
  // crackers are 340.2 yen: fractions come all the same.
  entry.cart_id = await buyer.fillCart({ [random.pick(PRODUCTS)]: random.between(2, 5) })
  if (!(await buyer.choosePayment(entry.cart_id, entry.program_id)) || entry.kind === "left_alone") {
    return
  }
  const order =
    entry.kind === "given_up" ? await onePress(buyer, entry) : await buyer.complete(entry.cart_id, entry.program_id)
  if (order) {
    entry.order_id = order.id
    world.ordered += 1
    world.tally.count("orders")
  }
}

/** Cut off, this buyer never comes back. */
async function onePress(buyer, { cart_id }) {
  try {
    return await buyer.completeOnce(cart_id)
  } catch (error) {
    if (error instanceof NoAnswer) {
      return null
    }
    throw error
  }
}

const AFTER_ORDER = {
  whole: shipWhole,
  two_parcels: shipTwice,
  packed_anew: packAnew,
  refunded: shipAndRefund,
  cancelled: cancel,
}

async function shipWhole(world, random, entry) {
  await ship(world, entry, await world.staff.pack(entry.order_id, world.shop.location_id))
}

async function shipTwice(world, random, entry) {
  const { staff, shop } = world
  const pieces = [() => 1, (ordered) => ordered - 1]
  for (const [index, quantity] of pieces.entries()) {
    await ship(world, entry, await staff.pack(entry.order_id, shop.location_id, { nth: index + 1, quantity }))
  }
}

async function packAnew(world, random, entry) {
  await world.staff.unpack(entry.order_id, await world.staff.pack(entry.order_id, world.shop.location_id))
  world.tally.count("unpacked")
  await shipWhole(world, random, entry)
}

async function shipAndRefund(world, random, entry) {
  await shipWhole(world, random, entry)
  const payment = await world.staff.captured(entry.order_id)
  const amount = random.between(100, 600)
  try {
    await world.staff.refund(entry.order_id, payment.id, amount)
    entry.refunded = amount
    world.tally.count("refunds")
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error
    }
    world.tally.count(`refunds refused: ${error.body?.message ?? error.status}`)
  }
}

/** Some before anything is packed, some with a packed parcel that is unpacked first, as Medusa wants it. */
async function cancel(world, random, entry) {
  const { staff, shop } = world
  if (random.chance(0.4)) {
    await staff.unpack(entry.order_id, await staff.pack(entry.order_id, shop.location_id))
  }
  await staff.cancel(entry.order_id)
  entry.cancelled = true
  world.tally.count("cancellations")
}

async function ship({ staff, slips, tally }, entry, fulfillment_id) {
  const slip = slips.next()
  const parcel = { fulfillment_id, slip }
  entry.parcels.push(parcel)
  await staff.ship(entry.order_id, fulfillment_id, slip)
  parcel.shipped = true
  tally.count("shipments")
}
