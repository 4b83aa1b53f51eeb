import { accountRoutes } from "./accounts"
import { agentRoutes } from "./agents"
import { applicationRoutes } from "./applications"
import { noticeRoutes } from "./notices"
import { orderRoutes } from "./orders"
import { programRoutes } from "./programs"
import { summaryRoutes } from "./summary"

export const adminRoutes = {
  programs: programRoutes,
  summary: summaryRoutes,
  agents: agentRoutes,
  notices: noticeRoutes,
  applications: applicationRoutes,
  accounts: accountRoutes,
  orders: orderRoutes,
}
