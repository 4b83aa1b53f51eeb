import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../workflows/account-order/deps"
import { route } from "../../../helpers/handle"
import { requestLocale } from "../../../helpers/locale"
import { serializeAccount } from "../../../helpers/serialize-account"

/** The accounts the caller is a member of; the role decides which figures are shown. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { tradeCredit } = depsOf(req.scope)
  const locale = requestLocale(req)
  const ids = tradeCredit.programs().map(({ id }) => id)
  const facts = await tradeCredit.readBuyer(req.auth_context.actor_id, ids)
  res.json({
    accounts: facts.flatMap(({ account, role, application }) =>
      account && role
        ? [serializeAccount(account, tradeCredit.program(account.program_id), { locale, role, application })]
        : []
    ),
  })
})
