import { useTranslation } from "react-i18next"
import { Money } from "./money"

type TotalsProps = {
  of: {
    currency_code: string
    item_subtotal?: number | null
    shipping_subtotal?: number | null
    tax_total?: number | null
    discount_total?: number | null
    total?: number | null
  }
  /** Not chosen yet, so it is not in the total. */
  shippingOpen?: boolean
}

/** What a cart or an order comes to, as Medusa has it. */
export function Totals({ of: { currency_code: currency, ...amounts }, shippingOpen = false }: TotalsProps) {
  const { t } = useTranslation()
  return (
    <dl className="totals">
      <div>
        <dt>{t("cart.subtotal")}</dt>
        <dd>
          <Money amount={amounts.item_subtotal ?? 0} currency={currency} />
        </dd>
      </div>
      <div>
        <dt>{t("cart.shipping")}</dt>
        <dd>
          {shippingOpen ? (
            t("cart.shippingLater")
          ) : (
            <Money amount={amounts.shipping_subtotal ?? 0} currency={currency} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t("cart.tax")}</dt>
        <dd>
          <Money amount={amounts.tax_total ?? 0} currency={currency} />
        </dd>
      </div>
      <div className="totals__sum">
        <dt>{t("cart.total")}</dt>
        <dd>
          <Money amount={amounts.total ?? 0} currency={currency} />
        </dd>
      </div>
    </dl>
  )
}
