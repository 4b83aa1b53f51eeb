import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { AccountTable } from "../../../components/account/account-table"
import { Crumb } from "../../../components/crumb"

const AccountsPage = () => (
  <Container className="p-0">
    <AccountTable />
  </Container>
)

export const config = defineRouteConfig({
  label: "accounts.title",
  translationNs: "tradeCredit",
  rank: 2,
})

export const handle = { breadcrumb: () => <Crumb text="accounts.title" /> }

export default AccountsPage
