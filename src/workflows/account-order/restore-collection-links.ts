import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"

const ORDERS_A_RUN_MAX = 50

/**
 * Medusa writes an order's links one beside the other. A server that dies between them can leave an order that knows its
 * cart and not its payments; asked again, Medusa takes such a cart for completed and answers with that order, for which
 * nobody would ever be asked to pay. With the link it is found like any order of a dead server.
 */
export async function restoreCollectionLinks(container: MedusaContainer): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await pg.raw<{ rows: { order_id: string; payment_collection_id: string }[] }>(
    `SELECT o.id AS order_id, ps.payment_collection_id
       FROM payment_session ps
       JOIN cart_payment_collection cpc ON cpc.payment_collection_id = ps.payment_collection_id AND cpc.deleted_at IS NULL
       JOIN order_cart oc ON oc.cart_id = cpc.cart_id AND oc.deleted_at IS NULL
       JOIN "order" o ON o.id = oc.order_id AND o.deleted_at IS NULL AND o.canceled_at IS NULL
      WHERE ps.provider_id LIKE ? AND ps.status = 'pending' AND ps.deleted_at IS NULL
        AND ps.created_at > now() - interval '7 days' AND o.created_at < now() - interval '2 minutes'
        AND NOT EXISTS (SELECT 1 FROM order_payment_collection opc WHERE opc.order_id = o.id AND opc.deleted_at IS NULL)
      LIMIT ?`,
    [`pp\\_${PROVIDER_IDENTIFIER}\\_%`, ORDERS_A_RUN_MAX]
  )
  if (rows.length > 0) {
    await container.resolve(ContainerRegistrationKeys.LINK).create(
      rows.map(({ order_id, payment_collection_id }) => ({
        [Modules.ORDER]: { order_id },
        [Modules.PAYMENT]: { payment_collection_id },
      }))
    )
  }
}
