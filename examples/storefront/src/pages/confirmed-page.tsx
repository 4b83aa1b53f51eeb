import type { HttpTypes } from "@medusajs/types"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link, useLocation, useParams } from "react-router-dom"
import { Loading, LoadState } from "../components/load-state"
import { Notice, type Tone } from "../components/notice"
import { Page } from "../components/page"
import { forgetCart, readCartId } from "../data/cart-id"
import { useSession } from "../data/customer"
import { isOnAccount, useOrder, useOrderOnAccount } from "../data/orders"
import type { OrderOnAccount } from "../lib/types"

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
  const what = onAccount ? standingOf(known.data?.decision) : "inAdvance"
  return (
    <>
      <p className="lead">{t("confirmed.number", { number: order.display_id })}</p>
      <Notice tone={TONES[what]} title={t(`confirmed.${what}`)} announce>
        <p>{t(BODIES[what])}</p>
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

type Standing = "inAdvance" | "onAccount" | "reviewing" | "declined" | "attention"

/** Of an order on account: the answer may have come while this page was open. */
function standingOf(decision: OrderOnAccount["decision"] | undefined): Standing {
  if (decision?.pending) {
    return "reviewing"
  }
  switch (decision?.state) {
    case "declined":
      return "declined"
    case "needs_attention":
      return "attention"
    default:
      return "onAccount"
  }
}

const TONES: Record<Standing, Tone> = {
  inAdvance: "good",
  onAccount: "good",
  reviewing: "waiting",
  declined: "bad",
  attention: "waiting",
}

const BODIES = {
  inAdvance: "confirmed.inAdvanceBody",
  onAccount: "confirmed.onAccountBody",
  reviewing: "confirmed.reviewingBody",
  declined: "orders.declinedBody",
  attention: "orders.attentionBody",
} as const
