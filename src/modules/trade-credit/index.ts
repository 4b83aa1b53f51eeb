import { Module } from "@medusajs/framework/utils"
import checkSetup from "./loaders/check-setup"
import TradeCreditModuleService from "./service"
import { TRADE_CREDIT_MODULE } from "./types"

export { TRADE_CREDIT_MODULE }

/** All money on account: accounts, members, applications, account orders, holds, charges and the ledger. */
export default Module(TRADE_CREDIT_MODULE, { service: TradeCreditModuleService, loaders: [checkSetup] })
