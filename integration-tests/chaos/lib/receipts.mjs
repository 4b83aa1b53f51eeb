import { shipWhole } from "./parcels.mjs"

/** The buyer pays, staff enter it by hand, and sometimes the money bounces. */
export async function enterReceipt(world, random, entry) {
  const { staff, tally } = world
  await shipWhole(world, random, entry)
  const { account } = await staff.onAccount(entry.order_id)
  const receipt = {
    amount: random.between(100, 2_000),
    received_on: yesterday(),
    reference: `FURIKOMI ${entry.serial}`,
  }
  const { id } = await staff.enterReceipt(account.id, receipt, `receipt-${entry.serial}`)
  entry.receipt = { ...receipt, id, reversed: false }
  tally.count("receipts")
  if (random.chance(0.4)) {
    await staff.reverseReceipt(account.id, id)
    entry.receipt.reversed = true
    tally.count("receipts reversed")
  }
}

const yesterday = () => new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10)
