import { MedusaError } from "@medusajs/framework/utils"
import type { RevokeShipOverride, ShipOverride } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { findAccountOrder } from "./find-account-order"

/**
 * What stood against packing the order counts again. It stops what is packed from now on: what is packed already, or in that
 * very moment, had the word. Nothing happens where no word stands.
 *
 * @returns the word that stands all the same: another than the one that was meant; null where none does
 * @throws MedusaError `not_found`
 */
export async function revokeShipOverride(
  deps: AccountOrderDeps,
  { order_id, ...by }: Omit<RevokeShipOverride, "id"> & { order_id: string }
): Promise<ShipOverride | null> {
  const record = await findAccountOrder(deps, { order_id })
  if (!record) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order on account with id: ${order_id} was not found`)
  }
  const isRevoked = await deps.tradeCredit.revokeShipOverride({ id: record.id, ...by })
  return isRevoked ? null : ((await findAccountOrder(deps, { order_id }))?.ship_override ?? null)
}
