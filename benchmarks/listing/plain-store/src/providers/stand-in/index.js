const { AbstractPaymentProvider, ModuleProvider, Modules } = require("@medusajs/framework/utils")

/** Is listed, and no more. */
class StandIn extends AbstractPaymentProvider {
  static identifier = "deferred-invoice"
}

module.exports = ModuleProvider(Modules.PAYMENT, { services: [StandIn] })
