import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import type { StoreSuite } from "../../helpers/store-suite"

/** An account approved by the module itself: how buyers apply is told elsewhere. */
export function approvedAccount(suite: StoreSuite) {
  return async (program_id: string, company_name: string, customer_id: string, credit_limit = 10_000) => {
    const tradeCredit = suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)
    const { id } = await tradeCredit.submitApplication({
      program_id,
      customer_id,
      data: { company_name },
      consents: [],
    })
    const { account } = await tradeCredit.approveApplication({ id, credit_limit, actor: "test" })
    return account
  }
}
