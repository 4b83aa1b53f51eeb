import { accountRoutes } from "./accounts"
import { applicationFormRoutes } from "./application-form"
import { applicationRoutes } from "./applications"
import { eligibilityRoutes } from "./eligibility"
import { invitationRoutes } from "./invitations"
import { orderRoutes } from "./orders"
import { programRoutes } from "./programs"

export const storeRoutes = {
  programs: programRoutes,
  eligibility: eligibilityRoutes,
  accounts: accountRoutes,
  applicationForm: applicationFormRoutes,
  applications: applicationRoutes,
  orders: orderRoutes,
  invitations: invitationRoutes,
}
