import type { HttpTypes } from "@medusajs/types"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Button } from "../components/button"
import { FailureNotice } from "../components/failure-notice"
import { LoadState } from "../components/load-state"
import { Money } from "../components/money"
import { Page } from "../components/page"
import { Picture } from "../components/picture"
import { Totals } from "../components/totals"
import { useCart, useChangeQuantity, useRemoveItem } from "../data/cart"
import type { Cart } from "../lib/types"

export function CartPage() {
  const { t } = useTranslation()
  return (
    <Page title={t("cart.title")}>
      <LoadState of={useCart()}>
        {(cart) => (cart?.items?.length && !cart.completed_at ? <Filled cart={cart} /> : <Empty />)}
      </LoadState>
    </Page>
  )
}

function Empty() {
  const { t } = useTranslation()
  return (
    <div className="empty">
      <p>{t("cart.empty")}</p>
      <Link to="/" className="button button--primary">
        {t("cart.browse")}
      </Link>
    </div>
  )
}

function Filled({ cart }: { cart: Cart }) {
  const { t } = useTranslation()
  // Medusa answers a change with the items in another order.
  const items = [...(cart.items ?? [])].sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)))
  return (
    <div className="columns">
      <ul className="lines">
        {items.map((item) => (
          <Line key={item.id} item={item} currency={cart.currency_code} />
        ))}
      </ul>
      <section className="card summary" aria-labelledby="summary">
        <h2 id="summary">{t("cart.summary")}</h2>
        <Totals of={cart} shippingOpen={!cart.shipping_methods?.length} />
        <Link to="/checkout" className="button button--primary button--wide">
          {t("cart.checkout")}
        </Link>
      </section>
    </div>
  )
}

function Line({ item, currency }: { item: HttpTypes.StoreCartLineItem; currency: string }) {
  const { t } = useTranslation()
  const change = useChangeQuantity()
  const remove = useRemoveItem()
  const title = item.product_title ?? item.title
  return (
    <li className="card line">
      <Picture product={{ handle: item.product_handle ?? "", title, thumbnail: item.thumbnail ?? null }} />
      <div className="line__what">
        <Link to={`/products/${item.product_handle}`}>{title}</Link>
        <FailureNotice error={change.error ?? remove.error} />
      </div>
      <Quantity
        title={title}
        quantity={item.quantity}
        onChange={(quantity) => change.mutateAsync({ id: item.id, quantity })}
      />
      <span className="line__sum">
        <Money amount={item.total ?? 0} currency={currency} />
      </span>
      <Button
        look="quiet"
        busy={remove.isPending}
        aria-label={t("cart.removeItem", { title })}
        onClick={() => remove.mutate(item.id)}
      >
        {t("cart.remove")}
      </Button>
    </li>
  )
}

type QuantityProps = { title: string; quantity: number; onChange: (quantity: number) => Promise<unknown> }

function Quantity({ title, quantity, onChange }: QuantityProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  // What was asked for last, while the store has not answered: a second click counts from there.
  const [asked, setAsked] = useState<number | null>(null)
  const shown = asked ?? quantity
  const ask = (wanted: number) => {
    setTyped(null)
    if (wanted >= 1 && wanted !== shown) {
      setAsked(wanted)
      const isAnswered = () => setAsked((last) => (last === wanted ? null : last))
      onChange(wanted).then(isAnswered, isAnswered)
    }
  }
  const settle = () => typed !== null && ask(Number(typed))
  return (
    <div className="quantity">
      <button
        type="button"
        aria-label={t("cart.fewer", { title })}
        disabled={shown <= 1}
        onClick={() => ask(shown - 1)}
      >
        −
      </button>
      <input
        inputMode="numeric"
        aria-label={t("cart.quantityOf", { title })}
        value={typed ?? shown}
        onChange={({ target }) => setTyped(target.value.normalize("NFKC").replace(/\D/g, "").slice(0, 5))}
        onBlur={settle}
        onKeyDown={({ key }) => key === "Enter" && settle()}
      />
      <button type="button" aria-label={t("cart.more", { title })} onClick={() => ask(shown + 1)}>
        +
      </button>
    </div>
  )
}
