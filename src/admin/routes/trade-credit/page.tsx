import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Navigate } from "react-router-dom"
import { Crumb } from "../../components/crumb"

/** The menu's heading; its first page is the review queue. */
const TradeCreditPage = () => <Navigate to="/trade-credit/applications" replace />

export const config = defineRouteConfig({
  label: "tradeCredit",
  translationNs: "tradeCredit",
  icon: CreditCard,
})

export const handle = { breadcrumb: () => <Crumb text="tradeCredit" /> }

export default TradeCreditPage
