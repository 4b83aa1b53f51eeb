import type { TradeCreditClient } from "../request"
import { AdminAccounts } from "./accounts"
import { AdminAgents } from "./agents"
import { AdminApplications } from "./applications"
import { AdminApprovalRequests } from "./approval-requests"
import { AdminAttention } from "./attention"
import { AdminCustomers } from "./customers"
import { AdminExposure } from "./exposure"
import { AdminLedger } from "./ledger"
import { AdminLedgerFindings } from "./ledger-findings"
import { AdminNotes } from "./notes"
import { AdminNotices } from "./notices"
import { AdminOfflineExposure } from "./offline-exposure"
import { AdminOrders } from "./orders"
import { AdminOrderAttention } from "./order-attention"
import { AdminPrograms } from "./programs"
import { AdminSummary } from "./summary"

/** What staff's pages ask of the plugin. */
export class AdminTradeCredit {
  readonly programs: AdminPrograms
  readonly summary: AdminSummary
  readonly exposure: AdminExposure
  readonly attention: AdminAttention
  readonly applications: AdminApplications
  readonly accounts: AdminAccounts
  readonly approvalRequests: AdminApprovalRequests
  readonly offlineExposure: AdminOfflineExposure
  readonly orders: AdminOrders
  readonly notes: AdminNotes
  readonly notices: AdminNotices
  readonly agents: AdminAgents
  readonly ledger: AdminLedger
  readonly ledgerFindings: AdminLedgerFindings
  readonly customers: AdminCustomers
  readonly orderAttention: AdminOrderAttention

  constructor(client: TradeCreditClient) {
    this.programs = new AdminPrograms(client)
    this.summary = new AdminSummary(client)
    this.exposure = new AdminExposure(client)
    this.attention = new AdminAttention(client)
    this.applications = new AdminApplications(client)
    this.accounts = new AdminAccounts(client)
    this.approvalRequests = new AdminApprovalRequests(client)
    this.offlineExposure = new AdminOfflineExposure(client)
    this.orders = new AdminOrders(client)
    this.notes = new AdminNotes(client)
    this.notices = new AdminNotices(client)
    this.agents = new AdminAgents(client)
    this.ledger = new AdminLedger(client)
    this.ledgerFindings = new AdminLedgerFindings(client)
    this.customers = new AdminCustomers(client)
    this.orderAttention = new AdminOrderAttention(client)
  }
}
