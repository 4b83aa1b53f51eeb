import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LoadState } from "../../components/load-state"
import { Page } from "../../components/page"
import { Pages, usePageNumber } from "../../components/pages"
import { ORDERS_A_PAGE, useOrders } from "../../data/orders"
import { OrderList } from "./order-list"

export function OrdersPage() {
  const { t } = useTranslation()
  return (
    <Page title={t("orders.title")}>
      <LoadState of={useOrders(usePageNumber())}>
        {({ orders, count }) =>
          count === 0 ? (
            <div className="empty">
              <p>{t("orders.empty")}</p>
              <Link to="/" className="button button--primary">
                {t("cart.browse")}
              </Link>
            </div>
          ) : (
            <>
              <OrderList orders={orders} />
              <Pages label={t("orders.title")} count={count} size={ORDERS_A_PAGE} />
            </>
          )
        }
      </LoadState>
    </Page>
  )
}
