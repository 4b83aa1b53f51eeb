import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { ApplicationTable } from "../../../components/application/application-table"
import { Crumb } from "../../../components/crumb"

const ApplicationsPage = () => (
  <Container className="p-0">
    <ApplicationTable />
  </Container>
)

export const config = defineRouteConfig({
  label: "applications.title",
  translationNs: "tradeCredit",
  rank: 1,
})

export const handle = { breadcrumb: () => <Crumb text="applications.title" /> }

export default ApplicationsPage
