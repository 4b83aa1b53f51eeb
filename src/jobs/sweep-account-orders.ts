import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepAccountOrders } from "../workflows/account-order/sweep"

const ORDERS_A_RUN_MAX = 100

/** Looks at the orders on account whose time has come. */
export default async function sweepAccountOrdersJob(container: MedusaContainer) {
  await sweepAccountOrders(container, ORDERS_A_RUN_MAX)
}

export const config = {
  name: "deferred-invoice-sweep-account-orders",
  schedule: { interval: 5_000 },
}
