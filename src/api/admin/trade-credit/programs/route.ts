import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLING_AGENT_MODULE, type BillingAgents } from "../../../../modules/billing-agent/types"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../../modules/trade-credit/types"
import { requestLocale } from "../../../helpers/locale"

/** The configured programs, for the dashboard's labels and filters and to know who decides on a buyer. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const tradeCredit = req.scope.resolve<TradeCredit>(TRADE_CREDIT_MODULE)
  const billingAgents = req.scope.resolve<BillingAgents>(BILLING_AGENT_MODULE)
  const locale = requestLocale(req)
  const programs = tradeCredit.programs().map((program) => ({
    id: program.id,
    provider_id: program.provider_id,
    label: program.label[locale],
    agent_id: program.agent_id,
    book: program.book,
    screening: program.screening,
    currency_code: program.currency_code,
    buyer_screening: billingAgents.agent(program.agent_id).capabilities.buyer_screening,
  }))
  res.json({ programs, count: programs.length, offset: 0, limit: programs.length })
}
