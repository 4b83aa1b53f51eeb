import type { Check } from "./check"
import { checkCorporateNumber, type CorporateNumberFacts } from "./corporate-number"
import { checkDeliveryAddresses, type DeliveryFacts } from "./delivery-addresses"
import { checkEmailDomain, type EmailFacts } from "./email-domain"
import { checkKnownCompany } from "./known-company"
import { checkOrderHistory, type OrderHistoryFacts } from "./order-history"

export type ScreeningFacts = CorporateNumberFacts &
  EmailFacts &
  DeliveryFacts & {
    /** There were more than are in `known`. */
    is_known_cut_off: boolean
    orders: OrderHistoryFacts
  }

/** What a reviewer would look up of an application by hand. Nobody but staff is told. */
export function runChecks(facts: ScreeningFacts): Check[] {
  return [
    checkCorporateNumber(facts),
    checkKnownCompany(facts.known, facts.is_known_cut_off),
    checkEmailDomain(facts),
    checkDeliveryAddresses(facts),
    checkOrderHistory(facts.orders),
  ]
}
