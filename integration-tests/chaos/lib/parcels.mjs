import { Refused } from "./person.mjs"

/** All that is not packed yet, in one parcel. */
export async function shipWhole(world, _random, entry) {
  await ship(world, entry, await packNext(world, entry))
}

export async function shipTwice(world, random, entry) {
  await shipOne(world, entry)
  await shipWhole(world, random, entry)
}

/** One piece leaves, the others do not yet. */
export async function shipOne(world, entry) {
  await ship(world, entry, await packNext(world, entry, () => 1))
}

const packNext = ({ staff, shop }, { order_id, parcels }, quantity) =>
  staff.pack(order_id, shop.location_id, { nth: parcels.length + 1, quantity })

export async function packAnew(world, random, entry) {
  await world.staff.unpack(entry.order_id, await packNext(world, entry))
  world.tally.count("unpacked")
  await shipWhole(world, random, entry)
}

export async function shipAndRefund(world, random, entry) {
  await shipWhole(world, random, entry)
  const payment = await world.staff.captured(entry.order_id)
  const amount = random.between(100, 600)
  if (await refund(world, entry, payment, amount)) {
    entry.refunded = amount
  }
}

/** False: Medusa says no. */
export async function refund({ staff, tally }, entry, payment, amount) {
  try {
    entry.is_refund_unanswered = (await staff.refund(entry.order_id, payment.id, amount)) === "unanswered"
    tally.count("refunds")
    return true
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error
    }
    tally.count(`refunds refused: ${error.body?.message ?? error.status}`)
    return false
  }
}

/** Some before anything is packed, some with a packed parcel that is unpacked first, as Medusa wants it. */
export async function cancel(world, random, entry) {
  const { staff } = world
  if (random.chance(0.4)) {
    await staff.unpack(entry.order_id, await packNext(world, entry))
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
