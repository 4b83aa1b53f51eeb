import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { LineLink, ListLine } from "../components/list-line"
import { useAttentionFigures } from "../hooks/home"
import { useText } from "../hooks/use-text"

/** How many things on orders on account want a person; nothing while none does. */
const OrderListTradeCredit = () => {
  const { t } = useText()
  const { data } = useAttentionFigures()
  const count = data?.find(({ kind }) => kind === "order")?.count ?? 0
  return count === 0 ? null : (
    <ListLine>
      <LineLink to="/trade-credit/attention?kind=order">{t("lists.orders", { count })}</LineLink>
    </ListLine>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-deferred-invoice:order-list",
  zone: "order.list.before",
})

export default OrderListTradeCredit
