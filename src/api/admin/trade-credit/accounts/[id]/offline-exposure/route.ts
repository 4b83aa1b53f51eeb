import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { instantOf } from "../../../../../../domain/terms/plain-day"
import { route } from "../../../../../helpers/handle"
import { tellField } from "../../../../../helpers/tell-field"
import { validateBody } from "../../../../../helpers/validate"
import { changedAccount, onAccount } from "../../own-book"
import { offlineExposureBody } from "../../own-book-validators"

/**
 * What the company owes outside the store, absolute; a plain date is the beginning of that day where the program is.
 * `outcome` says whether it was taken over: `set`, `unchanged`, or `ignored`, because a newer balance is known.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { as_of, ...body } = validateBody(offlineExposureBody, req)
  const { tradeCredit, program, input } = await onAccount(req, "offline_exposure", body.amount)
  const { outcome, entry } = await tradeCredit
    .setOfflineExposure({ ...body, ...input, as_of: instantOf(as_of, program.time_zone) })
    .catch(tellField)
  res.json({ outcome, entry, account: await changedAccount(req, input.account_id) })
})
