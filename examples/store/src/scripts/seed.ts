import type { ExecArgs } from "@medusajs/framework/types"
import { ensureAdmin, ensureCustomer } from "../seed/people"
import { seedShop } from "../seed/shop"

/** Fills an empty store: `medusa exec ./src/scripts/seed.ts`. It may be run again: what is there stays as it is. */
export default async function seed({ container }: ExecArgs) {
  await seedShop(container)
  await ensureAdmin(container)
  await ensureCustomer(container, "approved@example.com", "Approved Trading 承認商事")
  await ensureCustomer(container, "pending@example.com", "Pending Foods 審査中食品")
  await ensureCustomer(container, "new@example.com", "New Works 新規工業")
}
