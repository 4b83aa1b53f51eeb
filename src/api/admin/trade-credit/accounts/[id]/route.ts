import { route } from "../../../../helpers/handle"
import { serializeForStaff, tradeCreditOf } from "../helpers"

export const GET = route(async (req, res) => {
  const account = await tradeCreditOf(req).readAccount(req.params.id)
  res.json({ account: serializeForStaff(req, account) })
})
