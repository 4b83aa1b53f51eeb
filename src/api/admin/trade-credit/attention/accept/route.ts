import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { acceptAttention } from "../../../../../workflows/account-order/accept-attention"
import { depsOf } from "../../../../../workflows/deps"
import { oneByOne } from "../../../../helpers/one-by-one"
import { route } from "../../../../helpers/handle"
import { personOf } from "../../../../helpers/staff"
import { validateBody } from "../../../../helpers/validate"
import { acceptManyBody } from "../validators"

/** Several orders' things seen for one and the same reason; each is answered for by itself. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { items, reason } = validateBody(acceptManyBody, req)
  const actor = personOf(req)
  const deps = depsOf(req.scope)
  const results = await oneByOne(deps.logger, items, async (item) => {
    await acceptAttention(deps, { ...item, reason, actor })
    return "accepted"
  })
  res.json({ results })
})
