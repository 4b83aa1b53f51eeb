import { route } from "../../../helpers/handle"
import { validateBody } from "../../../helpers/validate"
import { tradeCreditOf } from "../accounts/helpers"
import { verifyLedgerBody } from "./validators"

/** Reads all books again, or one account's, and says what does not agree. Changes nothing. */
export const POST = route(async (req, res) => {
  const input = validateBody(verifyLedgerBody, req)
  const tradeCredit = tradeCreditOf(req)
  if (input.account_id) {
    // An account that is not there would otherwise be proved sound.
    await tradeCredit.readAccount(input.account_id)
  }
  res.json(await tradeCredit.verifyLedger(input))
})
