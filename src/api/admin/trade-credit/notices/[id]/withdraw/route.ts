import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { route } from "../../../../../helpers/handle"
import { validateBody } from "../../../../../helpers/validate"
import { readNotice } from "../../helpers"
import { withdrawNoticeBody } from "../../validators"

/** Takes a notice back, at the agent too where it has gone out; or notes that a person has settled it there by hand. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const body = validateBody(withdrawNoticeBody, req)
  const { billingAgents, tradeCredit } = depsOf(req.scope)
  const { account_order_id } = await billingAgents.withdrawNoticeByStaff({
    id: req.params.id,
    actor: req.auth_context.actor_id,
    ...body,
  })
  await billingAgents.dispatchNotices({ limit: NOTICES_AT_ONCE_MAX, account_order_id })
  await tradeCredit.wakeAccountOrder({ id: account_order_id })
  res.json({ notice: await readNotice(req, req.params.id) })
})

const NOTICES_AT_ONCE_MAX = 10
