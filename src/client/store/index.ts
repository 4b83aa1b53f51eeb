import type { TradeCreditClient } from "../request"
import { StoreAccounts } from "./accounts"
import { StoreApplicationForm } from "./application-form"
import { StoreApplications } from "./applications"
import { StoreEligibility } from "./eligibility"
import { StoreInvitations } from "./invitations"
import { StoreOrders } from "./orders"
import { StorePrograms } from "./programs"

/** What a buyer's pages ask of the plugin. */
export class StoreTradeCredit {
  readonly programs: StorePrograms
  readonly eligibility: StoreEligibility
  readonly accounts: StoreAccounts
  readonly applicationForm: StoreApplicationForm
  readonly applications: StoreApplications
  readonly orders: StoreOrders
  readonly invitations: StoreInvitations

  constructor(client: TradeCreditClient) {
    this.programs = new StorePrograms(client)
    this.eligibility = new StoreEligibility(client)
    this.accounts = new StoreAccounts(client)
    this.applicationForm = new StoreApplicationForm(client)
    this.applications = new StoreApplications(client)
    this.orders = new StoreOrders(client)
    this.invitations = new StoreInvitations(client)
  }
}
