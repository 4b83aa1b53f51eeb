import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { revokeShipOverride } from "../../../../../../../workflows/account-order/revoke-ship-override"
import { depsOf } from "../../../../../../../workflows/deps"
import { route } from "../../../../../../helpers/handle"
import { conflict } from "../../../../../../helpers/http-refusal"
import { personOf } from "../../../../../../helpers/staff"
import { validateBody } from "../../../../../../helpers/validate"
import { readAdminOrder } from "../../../helpers"
import { revokeShipOverrideBody } from "../../../validators"

/** Takes back that the order may be packed all the same; who had allowed it and why stays with the order. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const body = validateBody(revokeShipOverrideBody, req)
  const actor = personOf(req)
  const { order_id } = req.params
  const other = await revokeShipOverride(depsOf(req.scope), { order_id, ...body, actor })
  if (other && body.of !== undefined) {
    throw conflict(
      "word_replaced",
      `Meanwhile somebody has said anew that order ${order_id} may leave: “${other.reason}” Nothing was taken back.`
    )
  }
  res.json({ order: await readAdminOrder(req, order_id) })
})
