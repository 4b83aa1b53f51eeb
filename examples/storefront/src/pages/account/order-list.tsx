import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Badge, type Tone } from "../../components/notice"
import { Money } from "../../components/money"
import { formatDay } from "../../lib/format"

export function OrderList({ orders }: { orders: HttpTypes.StoreOrder[] }) {
  const { t } = useTranslation()
  return (
    <ul className="orders">
      {orders.map((order) => (
        <li key={order.id} className="card order">
          <Link to={`/account/orders/${order.id}`}>{t("orders.number", { number: order.display_id })}</Link>
          <span>{formatDay(order.created_at as string)}</span>
          <OrderState of={order} />
          <Money amount={order.total} currency={order.currency_code} />
        </li>
      ))}
    </ul>
  )
}

const TONES: Record<string, Tone | "none"> = { delivered: "good", shipped: "good", canceled: "bad" }

/** How far the goods have come. */
export function OrderState({ of: { status, fulfillment_status } }: { of: HttpTypes.StoreOrder }) {
  const { t } = useTranslation()
  const state = status === "canceled" ? "canceled" : fulfillment_status
  return state ? <Badge tone={TONES[state] ?? "info"}>{t(`orders.state_${state}`)}</Badge> : null
}
