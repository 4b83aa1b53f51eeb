import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { AttentionTable } from "../../../components/attention/attention-table"
import { Crumb } from "../../../components/crumb"

const AttentionPage = () => (
  <Container className="divide-y p-0">
    <AttentionTable />
  </Container>
)

export const config = defineRouteConfig({
  label: "attentionList.title",
  translationNs: "tradeCredit",
  rank: 4,
})

export const handle = { breadcrumb: () => <Crumb text="attentionList.title" /> }

export default AttentionPage
