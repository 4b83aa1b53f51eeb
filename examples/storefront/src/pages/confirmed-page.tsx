import type { HttpTypes } from "@medusajs/types"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link, useLocation, useParams } from "react-router-dom"
import { Loading, LoadState } from "../components/load-state"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { forgetCart, readCartId } from "../data/cart-id"
import { useSession } from "../data/customer"
import { isOnAccount, useOrder, useOrderOnAccount } from "../data/orders"

export function ConfirmedPage() {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { cart_id } = (useLocation().state ?? {}) as { cart_id?: string }
  const order = useOrder(id)
  useEffect(() => {
    // Only now, when the order is there to be seen; and never a cart that was begun since.
    if (cart_id && cart_id === readCartId()) {
      forgetCart()
    }
  }, [cart_id])
  return (
    <Page title={t("confirmed.title")} narrow>
      <LoadState of={order}>{(found) => <Confirmed order={found} />}</LoadState>
    </Page>
  )
}

function Confirmed({ order }: { order: HttpTypes.StoreOrder }) {
  const { t } = useTranslation()
  const { customer_id } = useSession()
  const onAccount = isOnAccount(order)
  const known = useOrderOnAccount(order.id, onAccount && customer_id !== null)
  if (known.isLoading) {
    return <Loading />
  }
  const what = known.data?.decision.pending ? "reviewing" : onAccount ? "onAccount" : "inAdvance"
  return (
    <>
      <p className="lead">{t("confirmed.number", { number: order.display_id })}</p>
      <Notice tone={what === "reviewing" ? "waiting" : "good"} title={t(`confirmed.${what}`)} announce>
        <p>{t(`confirmed.${what}Body`)}</p>
      </Notice>
      <p className="row">
        {customer_id !== null && (
          <Link to={`/account/orders/${order.id}`} className="button button--primary">
            {t("confirmed.follow")}
          </Link>
        )}
        <Link to="/" className="button button--plain">
          {t("confirmed.goOn")}
        </Link>
      </p>
    </>
  )
}
