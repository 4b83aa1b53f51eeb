import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { DeferredInvoiceProviderService } from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [DeferredInvoiceProviderService] })
