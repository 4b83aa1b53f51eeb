import { settleOrderWorkflow } from "../../../../../../workflows/account-order/workflows/settle-order"
import { route } from "../../../../../helpers/handle"
import { conflict, notFound } from "../../../../../helpers/http-refusal"
import { nothing, validateBody } from "../../../../../helpers/validate"

export const POST = route(async (req, res) => {
  validateBody(nothing, req)
  const { result } = await settleOrderWorkflow(req.scope).run({ input: { order_id: req.params.order_id } })
  if (result.status === "not_on_account") {
    throw notFound("Order on account", req.params.order_id)
  }
  if (result.status === "busy") {
    throw conflict("order_busy", "This order is being worked on; it is looked at once more when that is done.")
  }
  res.json({ actions: result.actions })
})
