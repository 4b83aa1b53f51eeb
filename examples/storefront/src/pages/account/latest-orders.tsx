import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LoadState } from "../../components/load-state"
import { useOrders } from "../../data/orders"
import { OrderList } from "./order-list"

const SHOWN = 3

export function LatestOrders() {
  const { t } = useTranslation()
  return (
    <LoadState of={useOrders(1)}>
      {({ orders }) =>
        orders.length === 0 ? (
          <div className="empty">
            <p>{t("orders.empty")}</p>
            <Link to="/" className="button button--plain">
              {t("cart.browse")}
            </Link>
          </div>
        ) : (
          <OrderList orders={orders.slice(0, SHOWN)} />
        )
      }
    </LoadState>
  )
}
