import { depsOf } from "../../../../workflows/deps"
import { readAttention } from "../../../../workflows/attention/read-attention"
import { route } from "../../../helpers/handle"
import { validateQuery } from "../../../helpers/validate"
import { listAttentionQuery } from "./validators"

/** Every half-done, refused or contradictory thing with its way out, newest first. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, q, ...filter } = validateQuery(listAttentionQuery, req)
  const { attention, count } = await readAttention(
    depsOf(req.scope),
    { ...filter, q: q || undefined },
    { limit, offset, oldest_first: !order.descending }
  )
  res.json({ attention, count, offset, limit })
})
