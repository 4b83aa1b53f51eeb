import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Crumb } from "../../../components/crumb"
import { BoardFigures } from "../../../components/notice/board-figures"
import { NoticeTable } from "../../../components/notice/notice-table"

const ShipmentsPage = () => (
  <Container className="divide-y p-0">
    <BoardFigures />
    <NoticeTable />
  </Container>
)

export const config = defineRouteConfig({
  label: "board.title",
  translationNs: "tradeCredit",
  rank: 3,
})

export const handle = { breadcrumb: () => <Crumb text="board.title" /> }

export default ShipmentsPage
