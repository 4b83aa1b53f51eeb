import { route } from "../../../../helpers/handle"
import { readAdminOrder } from "../helpers"

export const GET = route(async (req, res) => {
  res.json({ order: await readAdminOrder(req, req.params.order_id) })
})
