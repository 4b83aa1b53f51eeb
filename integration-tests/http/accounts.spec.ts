import { storeSuite } from "../helpers/store-suite"
import { adminAccountsStories } from "./accounts/admin-accounts"
import { adminApplicationsStories } from "./accounts/admin-applications"
import { attentionAndPrivacyStories } from "./accounts/attention-and-privacy"
import { logScanStories } from "./accounts/log-scan"
import { membersStories } from "./accounts/members"
import { ownBookOperationsStories } from "./accounts/own-book-operations"
import { storeApplicationsStories } from "./accounts/store-applications"
import { storeOrdersStories } from "./accounts/store-orders"

storeSuite("Accounts and their people", (suite) => {
  storeApplicationsStories(suite)
  adminApplicationsStories(suite)
  adminAccountsStories(suite)
  membersStories(suite)
  ownBookOperationsStories(suite)
  storeOrdersStories(suite)
  attentionAndPrivacyStories(suite)
  logScanStories(suite)
})
