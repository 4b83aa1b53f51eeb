import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../../modules/trade-credit/types"
import { route } from "../../../helpers/handle"
import { validateBody } from "../../../helpers/validate"
import { verifyLedgerBody } from "./validators"

/** Reads all books again, or one account's, and says what does not agree. Changes nothing. */
export const POST = route(async (req, res) => {
  const input = validateBody(verifyLedgerBody, req)
  res.json(await req.scope.resolve<TradeCredit>(TRADE_CREDIT_MODULE).verifyLedger(input))
})
