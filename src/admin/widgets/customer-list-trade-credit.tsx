import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { LineLink, ListLine } from "../components/list-line"
import { useApplicationFigures } from "../hooks/home"
import { useText } from "../hooks/use-text"
import { WAITING_APPLICATIONS } from "../lib/application-lists"

/** How many companies wait for a decision; nothing while none does, or while that cannot be read. */
const CustomerListTradeCredit = () => {
  const { t } = useText()
  const { data } = useApplicationFigures()
  return (
    <ListLine>
      {data && data.waiting_count > 0 && (
        <LineLink to={WAITING_APPLICATIONS}>{t("lists.applications", { count: data.waiting_count })}</LineLink>
      )}
      <LineLink to="/trade-credit/accounts">{t("lists.accounts")}</LineLink>
    </ListLine>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-deferred-invoice:customer-list",
  zone: "customer.list.before",
})

export default CustomerListTradeCredit
