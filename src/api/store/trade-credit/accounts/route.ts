import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../workflows/deps"
import { route } from "../../../helpers/handle"
import { detailQuery, pickFields } from "../../../helpers/list-query"
import { requestLocale } from "../../../helpers/locale"
import { serializeAccount } from "../../../helpers/serialize-account"
import { validateQuery } from "../../../helpers/validate"

/** The accounts the caller is a member of; the role decides which figures are shown. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const { tradeCredit } = depsOf(req.scope)
  const locale = requestLocale(req)
  const ids = tradeCredit.programs().map(({ id }) => id)
  const facts = await tradeCredit.readBuyer(req.auth_context.actor_id, ids)
  const accounts = facts.flatMap(({ account, role, spending, application }) =>
    account && role
      ? [serializeAccount(account, tradeCredit.program(account.program_id), { locale, role, spending, application })]
      : []
  )
  res.json({ accounts: pickFields(accounts, fields) })
})
