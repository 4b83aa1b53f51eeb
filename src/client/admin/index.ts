import type { TradeCreditClient } from "../request"
import { AdminAccounts } from "./accounts"
import { AdminAgents } from "./agents"
import { AdminApplications } from "./applications"
import { AdminNotices } from "./notices"
import { AdminOrders } from "./orders"
import { AdminPrograms } from "./programs"
import { AdminSummary } from "./summary"

/** What staff's pages ask of the plugin. */
export class AdminTradeCredit {
  readonly programs: AdminPrograms
  readonly summary: AdminSummary
  readonly agents: AdminAgents
  readonly notices: AdminNotices
  readonly applications: AdminApplications
  readonly accounts: AdminAccounts
  readonly orders: AdminOrders

  constructor(client: TradeCreditClient) {
    this.programs = new AdminPrograms(client)
    this.summary = new AdminSummary(client)
    this.agents = new AdminAgents(client)
    this.notices = new AdminNotices(client)
    this.applications = new AdminApplications(client)
    this.accounts = new AdminAccounts(client)
    this.orders = new AdminOrders(client)
  }
}
