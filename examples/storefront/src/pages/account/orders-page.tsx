import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { LoadState } from "../../components/load-state"
import { Page } from "../../components/page"
import { ORDERS_A_PAGE, useOrders } from "../../data/orders"
import { OrderList } from "./order-list"

export function OrdersPage() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const page = Math.max(1, Math.floor(Number(params.get("page"))) || 1)
  return (
    <Page title={t("orders.title")}>
      <LoadState of={useOrders(page)}>
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
              <Pages page={page} pages={Math.ceil(count / ORDERS_A_PAGE)} />
            </>
          )
        }
      </LoadState>
    </Page>
  )
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation()
  if (pages <= 1) {
    return null
  }
  return (
    <nav className="row row--between" aria-label={t("orders.title")}>
      {page > 1 ? <Link to={`?page=${page - 1}`}>{t("common.previous")}</Link> : <span />}
      <span>{t("common.page", { page, pages })}</span>
      {page < pages ? <Link to={`?page=${page + 1}`}>{t("common.next")}</Link> : <span />}
    </nav>
  )
}
