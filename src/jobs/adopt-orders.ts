import type { MedusaContainer } from "@medusajs/framework/types"
import { adoptOrders } from "../workflows/account-order/adopt-orders"
import { restoreCollectionLinks } from "../workflows/account-order/restore-collection-links"
import { depsOf } from "../workflows/deps"

/** Finds orders that a dying server left without a record of ours. */
export default async function adoptOrdersJob(container: MedusaContainer) {
  await restoreCollectionLinks(container)
  await adoptOrders(depsOf(container))
}

export const config = {
  name: "deferred-invoice-adopt-orders",
  schedule: { interval: 60_000 },
}
