import { OPEN_STATES } from "../../domain/screening/application-states"
import type { TradeCredit } from "../../modules/trade-credit/types"
import { conflict } from "./http-refusal"

/**
 * For people; that two requests at once make one application is the database's doing.
 *
 * @throws HttpRefusal 409 while an application is open, or when there is an account already
 */
export async function refuseSecondAccount(
  tradeCredit: TradeCredit,
  customerId: string,
  programId: string
): Promise<void> {
  const [{ account, application }] = await tradeCredit.readBuyer(customerId, [programId])
  if (account) {
    throw conflict("account_exists", "You already have an account in this program; there is nothing to apply for.")
  }
  if (application && OPEN_STATES.includes(application.status)) {
    throw conflict(
      "open_application",
      `Your application ${application.id} is still open. Please wait for its decision, or withdraw it first.`
    )
  }
}
