import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link, Navigate, NavLink, Outlet, useNavigate, useOutletContext } from "react-router-dom"
import { LoadState, Loading } from "../../components/load-state"
import { Money } from "../../components/money"
import { Totals } from "../../components/totals"
import { useCart } from "../../data/cart"
import { placeOrder } from "../../data/checkout"
import type { Cart } from "../../lib/types"

/** All that a step writes is in the cart, at the store: reloading and going back lose nothing. */
export function CheckoutLayout() {
  return (
    <LoadState of={useCart()}>
      {(cart) => {
        if (!cart?.items?.length) {
          return <Navigate to="/cart" replace />
        }
        return cart.completed_at ? <AlreadyPlaced cart={cart} /> : <Steps cart={cart} />
      }}
    </LoadState>
  )
}

/** The cart that the steps work on. */
export const useCheckoutCart = () => useOutletContext<Cart>()

const STEPS = ["address", "shipping", "payment", "review"] as const
export type Step = (typeof STEPS)[number]

export const STEP_PATHS: Record<Step, string> = {
  address: "/checkout",
  shipping: "/checkout/delivery",
  payment: "/checkout/payment",
  review: "/checkout/review",
}

/** The first step that still wants something; those after it cannot be opened yet. */
function openStep(cart: Cart): Step {
  if (!cart.shipping_address?.address_1 || !cart.email) {
    return "address"
  }
  if (!cart.shipping_methods?.length) {
    return "shipping"
  }
  return cart.payment_collection?.payment_sessions?.length ? "review" : "payment"
}

/** Sends who comes too early (by a bookmark, or because the cart has changed) to the step that is to be done. */
export function RequireStep({ step, children }: { step: Step; children: (cart: Cart) => React.ReactNode }) {
  const cart = useCheckoutCart()
  const open = openStep(cart)
  return STEPS.indexOf(step) > STEPS.indexOf(open) ? <Navigate to={STEP_PATHS[open]} replace /> : children(cart)
}

function Steps({ cart }: { cart: Cart }) {
  const { t } = useTranslation()
  const open = STEPS.indexOf(openStep(cart))
  return (
    <div className="columns columns--checkout">
      <div>
        <nav aria-label={t("checkout.steps")}>
          <ol className="steps">
            {STEPS.map((step, index) => (
              <li key={step}>
                {index <= open ? (
                  <NavLink to={STEP_PATHS[step]} end>
                    {t(`checkout.${step}`)}
                  </NavLink>
                ) : (
                  <span>{t(`checkout.${step}`)}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <Outlet context={cart} />
      </div>
      <Summary cart={cart} />
    </div>
  )
}

function Summary({ cart }: { cart: Cart }) {
  const { t } = useTranslation()
  return (
    <section className="card summary" aria-labelledby="summary">
      <h2 id="summary">{t("cart.summary")}</h2>
      <ul className="summary__items">
        {cart.items?.map((item) => (
          <li key={item.id}>
            <span>{t("orders.pieces", { quantity: item.quantity, title: item.product_title ?? item.title })}</span>
            <Money amount={item.total ?? 0} currency={cart.currency_code} />
          </li>
        ))}
      </ul>
      <Totals of={cart} shippingOpen={!cart.shipping_methods?.length} />
      <Link to="/cart">{t("payment.changeCart")}</Link>
    </section>
  )
}

/** The line broke after the store had taken the order: asked again, it says which one. */
function AlreadyPlaced({ cart: { id } }: { cart: Cart }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useEffect(() => {
    const toOrders = () => navigate("/account/orders", { replace: true })
    placeOrder(id).then(
      (outcome) =>
        "order_id" in outcome
          ? navigate(`/orders/${outcome.order_id}/confirmed`, { replace: true, state: { cart_id: id } })
          : toOrders(),
      toOrders
    )
  }, [id, navigate])
  return (
    <div className="page">
      <p role="status">{t("checkout.alreadyPlaced")}</p>
      <Loading />
    </div>
  )
}
