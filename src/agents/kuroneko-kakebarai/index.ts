import { ModuleProvider } from "@medusajs/framework/utils"
import { KuronekoKakebaraiAgent } from "./agent"

export default ModuleProvider("billing_agent", { services: [KuronekoKakebaraiAgent] })
