import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../workflows/deps"
import { oneByOne } from "../../../../helpers/one-by-one"
import { route } from "../../../../helpers/handle"
import { validateBody } from "../../../../helpers/validate"
import { retryManyBody } from "../validators"

/** Queues several notices again, in this order and as they are; what goes out already stays as it is. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { ids } = validateBody(retryManyBody, req)
  const { billingAgents, logger } = depsOf(req.scope)
  const actor = req.auth_context.actor_id
  const results = await oneByOne(
    logger,
    ids.map((id) => ({ id })),
    async ({ id }) => {
      const notice = await billingAgents.retryNotice({ id, actor })
      return notice.id === id ? "queued" : "told_anew"
    }
  )
  res.json({ results })
})
