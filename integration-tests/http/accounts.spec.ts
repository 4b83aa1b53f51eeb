import { storeSuite } from "../helpers/store-suite"
import { accountPagesStories } from "./accounts/account-pages"
import { adminAccountsStories } from "./accounts/admin-accounts"
import { creditStopStories } from "./accounts/credit-stop"
import { invitationsStories } from "./accounts/invitations"
import { madeAccountsStories } from "./accounts/made-accounts"
import { memberRightsStories } from "./accounts/member-rights"
import { membersStories } from "./accounts/members"
import { overviewStories } from "./accounts/overview"
import { storeOrdersStories } from "./accounts/store-orders"

storeSuite("Accounts and their people", (suite) => {
  adminAccountsStories(suite)
  madeAccountsStories(suite)
  accountPagesStories(suite)
  membersStories(suite)
  memberRightsStories(suite)
  invitationsStories(suite)
  storeOrdersStories(suite)
  creditStopStories(suite)
  overviewStories(suite)
})
