import { openAccounts, openHouseAccount, PROGRAMS } from "./accounts.mjs"
import { changeBeforeItShips, closeShort, growBeyondCredit } from "./changed-orders.mjs"
import { cancel, packAnew, shipAndRefund, shipTwice, shipWhole } from "./parcels.mjs"
import { NoAnswer, Refused } from "./person.mjs"
import { enterReceipt } from "./receipts.mjs"
import { claimRefund, exchange, replace, takeBack } from "./returned-goods.mjs"

const PRODUCTS = ["RICE-CRACKERS", "NOTEBOOK", "BOLTS"]
/** Room for the order with which such a life begins, and not for what it grows to. */
const SMALL_LIMIT = 8_000

/** How often a life is of which kind, what becomes of its order, and what else is particular to it. */
const KINDS = {
  whole: { weight: 16, goOn: shipWhole },
  two_parcels: { weight: 8, goOn: shipTwice },
  packed_anew: { weight: 8, goOn: packAnew },
  refunded: { weight: 12, goOn: shipAndRefund },
  cancelled: { weight: 12, goOn: cancel },
  given_up: { weight: 5, goOn: shipWhole },
  left_alone: { weight: 5, goOn: shipWhole },
  new_company: { weight: 14, goOn: shipWhole, findBuyer: openAccounts },
  edited: { weight: 20, goOn: changeBeforeItShips },
  closed_short: { weight: 12, goOn: closeShort },
  grown_beyond_credit: {
    weight: 12,
    goOn: growBeyondCredit,
    findBuyer: (world, serial) => openHouseAccount(world, serial, SMALL_LIMIT),
    programs: ["house"],
    products: ["BOLTS"],
  },
  returned: { weight: 16, goOn: takeBack },
  claimed: { weight: 12, goOn: claimRefund },
  replaced: { weight: 10, goOn: replace },
  exchanged: { weight: 10, goOn: exchange },
  paid_in: { weight: 12, goOn: enterReceipt, programs: ["house"] },
}
export const KIND_NAMES = Object.keys(KINDS)
const WEIGHTS = Object.fromEntries(KIND_NAMES.map((name) => [name, KINDS[name].weight]))

/**
 * One story of a buyer and staff, from the cart to its end. Whatever the store answers or does not, each of them goes on as
 * people do; what they were told goes into the journal, by which the books are judged in the end.
 */
export async function live(world, serial, wantedKind) {
  const random = world.random.fork(serial)
  const kind = wantedKind ?? random.weighted(WEIGHTS)
  const { goOn, findBuyer, programs = PROGRAMS, products = PRODUCTS } = KINDS[kind]
  // One product a cart: on two at once, Medusa's own locks (in memory) wait for each other until the next start. Three rice
  // crackers are 340.2 yen: fractions come all the same.
  const entry = { serial, kind, program_id: random.pick(programs), sku: random.pick(products), parcels: [] }
  world.journal.push(entry)
  world.tally.count(`lives: ${kind}`)
  const buyer = findBuyer ? await findBuyer(world, serial) : random.pick(world.buyers)
  await buy(world, random, buyer, entry)
  if (entry.order_id) {
    await goOn(world, random, entry).catch((error) => leaveTorn(world, entry, error))
  }
  entry.over = true
}

/**
 * Medusa changes, packs and unpacks in several steps without a way back from a crash between them: the parcel is there and
 * the order does not know of it, or the other way round, and from then on it refuses to ship or pack these pieces. Staff leave
 * such an order as it is; its books must be right all the same.
 */
const TORN = [
  /^Cannot (ship|fulfill|cancel|request to return|receive) more items than what was/,
  /^No stock reservation found/,
  /^Quantity to fulfill exceeds the reserved quantity/,
  // A cancellation or a refund that was cut off leaves its order change open, which stands in the way of the next one.
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
  entry.cart_id = await buyer.fillCart({ [entry.sku]: random.between(2, 5) })
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
