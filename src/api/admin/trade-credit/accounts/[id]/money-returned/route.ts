import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { tellField } from "../../../../../helpers/tell-field"
import { validateBody } from "../../../../../helpers/validate"
import { changedAccount, onAccount } from "../../own-book"
import { moneyReturnedBody } from "../../own-book-validators"

/** Money paid back to a company whose account is in credit, at most that much. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const body = validateBody(moneyReturnedBody, req)
  const { tradeCredit, input } = await onAccount(req, "money_returned", body.amount)
  const entry = await tradeCredit.returnMoney({ ...body, ...input }).catch(tellField)
  res.status(201).json({ entry, account: await changedAccount(req, input.account_id) })
})
