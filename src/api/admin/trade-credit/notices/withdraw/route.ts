import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../workflows/deps"
import { oneByOne } from "../../../../helpers/one-by-one"
import { route } from "../../../../helpers/handle"
import { validateBody } from "../../../../helpers/validate"
import { withdrawalOf } from "../helpers"
import { withdrawManyBody } from "../validators"

/** Takes several notices back in this order, or notes that a person has settled them by hand; the outbox does the rest. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { ids, ...body } = validateBody(withdrawManyBody, req)
  const { billingAgents, tradeCredit, logger } = depsOf(req.scope)
  const actor = req.auth_context.actor_id
  const results = await oneByOne(
    logger,
    ids.map((id) => ({ id })),
    async ({ id }) => {
      const notice = await billingAgents.withdrawNoticeByStaff({ id, actor, ...body })
      await tradeCredit.wakeAccountOrder({ id: notice.account_order_id })
      return body.settled_by_hand ? "settled" : withdrawalOf(notice)
    }
  )
  res.json({ results })
})
