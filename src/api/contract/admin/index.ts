import { accountBookRoutes } from "./account-book"
import { accountPageRoutes } from "./account-pages"
import { accountPeopleRoutes } from "./account-people"
import { accountRoutes } from "./accounts"
import { agentRoutes } from "./agents"
import { applicationRoutes } from "./applications"
import { approvalRequestRoutes } from "./approval-requests"
import { attentionRoutes } from "./attention"
import { customerRoutes } from "./customers"
import { exposureRoutes } from "./exposure"
import { ledgerFindingRoutes, ledgerRoutes } from "./ledger"
import { noteRoutes } from "./notes"
import { noticeRoutes } from "./notices"
import { offlineExposureRoutes } from "./offline-exposure"
import { orderRoutes } from "./orders"
import { orderAttentionRoutes } from "./order-attention"
import { programRoutes } from "./programs"
import { summaryRoutes } from "./summary"

export const adminRoutes = {
  programs: programRoutes,
  summary: summaryRoutes,
  exposure: exposureRoutes,
  attention: attentionRoutes,
  applications: applicationRoutes,
  accounts: { ...accountRoutes, ...accountPeopleRoutes, ...accountBookRoutes, ...accountPageRoutes },
  approvalRequests: approvalRequestRoutes,
  offlineExposure: offlineExposureRoutes,
  orders: orderRoutes,
  notes: noteRoutes,
  notices: noticeRoutes,
  agents: agentRoutes,
  ledger: ledgerRoutes,
  ledgerFindings: ledgerFindingRoutes,
  customers: customerRoutes,
  orderAttention: orderAttentionRoutes,
}
