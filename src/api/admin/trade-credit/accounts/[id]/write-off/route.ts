import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { staffOf } from "../../../../../helpers/staff"
import { validateBody } from "../../../../../helpers/validate"
import { changedAccount, onAccount } from "../../own-book"
import { writeOffBody } from "../../own-book-validators"

/**
 * Gives up what is owed and suspends the company's account in the same moment: 201. Above the program's
 * `second_person_above.write_off` it waits for another person: 202 with the request.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const body = validateBody(writeOffBody, req)
  const { tradeCredit, input } = await onAccount(req, "write_off", body.amount)
  const { is_person } = staffOf(req)
  const outcome = await tradeCredit.writeOffByStaff({ ...body, ...input, is_person })
  res.status(outcome.entry ? 201 : 202).json({ ...outcome, account: await changedAccount(req, input.account_id) })
})
