import { proveLedger } from "../../../../workflows/ledger-proof/prove-ledger"
import { route } from "../../../helpers/handle"
import { validateBody } from "../../../helpers/validate"
import { tradeCreditOf } from "../../../helpers/trade-credit-of"
import { verifyLedgerBody } from "./validators"

/** Reads all books again, or those of one account's company, keeps and says what does not agree. Changes no book. */
export const POST = route(async (req, res) => {
  const input = validateBody(verifyLedgerBody, req)
  const tradeCredit = tradeCreditOf(req)
  if (input.account_id) {
    // An account that is not there would otherwise be proved sound.
    await tradeCredit.readAccount(input.account_id)
  }
  res.json(await proveLedger(tradeCredit, { ...input, unless_running: true }))
})
