import { lineOf } from "./changed-orders.mjs"
import { refund, shipWhole } from "./parcels.mjs"
import { until } from "./person.mjs"

/** Some pieces, or all of them, come back, and the buyer's account gets their value. */
export async function takeBack(world, random, entry) {
  const { staff, shop, tally } = world
  await shipUntilPaid(world, random, entry)
  const { id, quantity } = await lineOf(world, entry)
  const items = [{ id, quantity: random.chance(0.4) ? quantity : random.between(1, quantity - 1) }]
  const return_id = await staff.requestReturn(entry.order_id, items, shop.location_id)
  tally.count("returns requested")
  await receive(world, entry, return_id, items)
  await payBack(world, entry)
}

/** Broken goods come back. */
export async function claimRefund(world, random, entry) {
  await shipUntilPaid(world, random, entry)
  await swap(world, entry, "claim", { type: "refund", goingOut: 0 })
  await payBack(world, entry)
}

/** Broken goods come back, and others go out for them. */
export async function replace(world, random, entry) {
  await shipUntilPaid(world, random, entry)
  await swap(world, entry, "claim", { type: "replace", goingOut: 1 })
  await shipWhole(world, random, entry)
}

/** One comes back, and two go out for it. */
export async function exchange(world, random, entry) {
  await shipUntilPaid(world, random, entry)
  await swap(world, entry, "exchange", { goingOut: 2 })
  await shipWhole(world, random, entry)
}

async function shipUntilPaid(world, random, entry) {
  await shipWhole(world, random, entry)
  await world.staff.captured(entry.order_id)
}

async function swap(world, entry, kind, { type, goingOut }) {
  const { staff, shop, tally } = world
  const { id } = await lineOf(world, entry)
  const inbound = [{ id, quantity: 1 }]
  const outbound = goingOut > 0 ? [{ variant_id: shop.variants[entry.sku], quantity: goingOut }] : []
  // A claim's replacement is sent for nothing.
  const shipping = { shipping_option_id: shop.shipping_option_id, ...(kind === "claim" && { custom_amount: 0 }) }
  const return_id = await staff.swap(entry.order_id, kind, { type, inbound, outbound, shipping })
  tally.count(`${kind}s${type ? ` (${type})` : ""}`)
  await receive(world, entry, return_id, inbound)
}

async function receive({ staff, tally }, entry, return_id, items) {
  await staff.receive(entry.order_id, return_id, items)
  entry.received = return_id
  tally.count("returns received")
}

/** What Medusa says that the buyer is owed now; on account it is credited, not paid. */
async function payBack(world, entry) {
  const { staff } = world
  const owed = await until("see what the buyer is owed", async () => {
    const { summary } = await staff.read(entry.order_id)
    return summary.pending_difference < 0 ? -summary.pending_difference : null
  })
  await refund(world, entry, await staff.paymentOf(entry.order_id), owed)
}
