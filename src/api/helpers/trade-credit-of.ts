import type { MedusaRequest } from "@medusajs/framework/http"
import type TradeCreditModuleService from "../../modules/trade-credit/service"
import { TRADE_CREDIT_MODULE } from "../../modules/trade-credit/types"

/** The module with what is only for staff: its lists. */
export function tradeCreditOf(req: MedusaRequest): TradeCreditModuleService {
  return req.scope.resolve<TradeCreditModuleService>(TRADE_CREDIT_MODULE)
}
