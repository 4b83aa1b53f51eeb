import { ModuleProvider } from "@medusajs/framework/utils"
import { InHouseAgent } from "./agent"

export default ModuleProvider("billing_agent", { services: [InHouseAgent] })
