import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { AddressLines } from "../../components/address-lines"
import { LoadState } from "../../components/load-state"
import { Money } from "../../components/money"
import { Notice } from "../../components/notice"
import { Page } from "../../components/page"
import { Totals } from "../../components/totals"
import { isOnAccount, providerOf, useOrder } from "../../data/orders"
import { usePrograms } from "../../data/trade-credit"
import { failureOf } from "../../lib/failure"
import { formatDay } from "../../lib/format"
import { useMethodName } from "../checkout/use-method-name"
import { OrderOnAccount } from "./order-on-account"
import { OrderState } from "./order-list"

export function OrderPage() {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const order = useOrder(id)
  const number = order.data?.display_id
  return (
    <Page
      title={number ? t("orders.number", { number }) : t("orders.title")}
      lead={order.data && t("orders.placedOn", { date: formatDay(order.data.created_at as string) })}
      aside={order.data && <OrderState of={order.data} />}
    >
      {failureOf(order.error).status === 404 ? (
        <Notice tone="bad">
          <p>{t("orders.notThere")}</p>
        </Notice>
      ) : (
        <LoadState of={order}>{(found) => <Details order={found} />}</LoadState>
      )}
    </Page>
  )
}

function Details({ order }: { order: HttpTypes.StoreOrder }) {
  const { t } = useTranslation()
  const { nameOf } = useMethodName()
  const { data: programs = [] } = usePrograms()
  const provider = providerOf(order)
  const program = programs.find(({ provider_id }) => provider_id === provider)
  return (
    <div className="columns">
      <div className="stack">
        {isOnAccount(order) && <OrderOnAccount order={order} />}
        <section className="card stack" aria-labelledby="items">
          <h2 id="items">{t("orders.items")}</h2>
          <ul className="summary__items">
            {order.items?.map((item) => (
              <li key={item.id}>
                <span>{t("orders.pieces", { quantity: item.quantity, title: item.product_title ?? item.title })}</span>
                <Money amount={item.total} currency={order.currency_code} />
              </li>
            ))}
          </ul>
          <Totals of={order} />
        </section>
      </div>
      <div className="stack">
        <section className="card stack" aria-labelledby="payment">
          <h2 id="payment">{t("orders.payment")}</h2>
          <p>{provider && nameOf(provider, program?.label)}</p>
        </section>
        <section className="card stack" aria-labelledby="address">
          <h2 id="address">{t("orders.address")}</h2>
          <AddressLines address={order.shipping_address} />
        </section>
      </div>
    </div>
  )
}
