import { MedusaError } from "@medusajs/framework/utils"
import { rows, type Sql } from "../sql"
import type { OverrideShipStop, RevokeShipOverride, ShipOverride } from "../types"

/** How it is kept: the last word, and in it those before it, oldest first. */
export type ShipOverrideRow = ShipOverride & { earlier?: ShipOverride[] }

/** The last word counts; who said each, why, and of what it was said stay with the order. One UPDATE: of two at once both stay. */
export async function overrideShipStop(sql: Sql, { id, ...override }: OverrideShipStop): Promise<void> {
  const word = JSON.stringify({ ...override, created_at: new Date().toISOString() })
  const [changed] = await rows(
    sql,
    `UPDATE credit_account_order SET updated_at = now(),
       ship_override = CAST(:word AS jsonb) || CASE WHEN ship_override IS NULL THEN '{}' ELSE jsonb_build_object('earlier',
         COALESCE(ship_override->'earlier', '[]') || jsonb_build_array(ship_override - 'earlier')) END
     WHERE id = :id RETURNING id`,
    { id, word }
  )
  if (!changed) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no account order ${id}.`)
  }
}

/** Takes the standing word back, where `of` is given that one alone. Said twice, the first stays. @returns whether it stood */
export async function revokeShipOverride(sql: Sql, { id, of, reason, actor }: RevokeShipOverride): Promise<boolean> {
  const revoked = JSON.stringify({ revoked_by: actor, revoked_at: new Date().toISOString(), revoke_reason: reason })
  const [changed] = await rows(
    sql,
    `UPDATE credit_account_order SET updated_at = now(), ship_override = ship_override || CAST(:revoked AS jsonb)
     WHERE id = :id AND ship_override IS NOT NULL AND ship_override->>'revoked_at' IS NULL
       AND COALESCE(ship_override->>'created_at' = CAST(:of AS text), true)
     RETURNING id`,
    { id, revoked, of: of ?? null }
  )
  return changed !== undefined
}

/** The word that counts, null where the last one was taken back; and all that was ever said, oldest first. */
export function shipOverridesOf(row: ShipOverrideRow | null): {
  ship_override: ShipOverride | null
  ship_overrides: ShipOverride[]
} {
  if (!row) {
    return { ship_override: null, ship_overrides: [] }
  }
  const { earlier = [], ...last } = row
  return { ship_override: last.revoked_at ? null : last, ship_overrides: [...earlier, last] }
}
