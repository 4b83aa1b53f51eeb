import { storeSuite } from "../helpers/store-suite"
import { adminApplicationsStories } from "./applications/admin-applications"
import { applicationChecksStories } from "./applications/application-checks"
import { applicationQueueStories } from "./applications/application-queue"
import { logScanStories } from "./applications/log-scan"
import { staffNotesStories } from "./applications/staff-notes"
import { storeApplicationsStories } from "./applications/store-applications"
import { storeOfferStories } from "./applications/store-offer"
import { typedClientStories } from "./applications/typed-client"

storeSuite("Companies that apply, and what they are offered", (suite) => {
  storeApplicationsStories(suite)
  adminApplicationsStories(suite)
  applicationQueueStories(suite)
  applicationChecksStories(suite)
  staffNotesStories(suite)
  storeOfferStories(suite)
  typedClientStories(suite)
  logScanStories(suite)
})
