import { Module } from "@medusajs/framework/utils"
import { loadAgents } from "./loaders/agents"
import BillingAgentModuleService from "./service"
import { BILLING_AGENT_MODULE } from "./types"

export { BILLING_AGENT_MODULE }

export default Module(BILLING_AGENT_MODULE, { service: BillingAgentModuleService, loaders: [loadAgents] })
