import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { formatMoney } from "../lib/format"

/** With tax as the buyer pays it, and without, as companies reckon. */
export function Price({ variant }: { variant: HttpTypes.StoreProductVariant | undefined }) {
  const { t } = useTranslation()
  const price = variant?.calculated_price
  const currency = price?.currency_code
  if (!price || !currency) {
    return <p className="price">{t("products.soldOut")}</p>
  }
  const withTax = price.calculated_amount_with_tax ?? price.calculated_amount ?? 0
  const withoutTax = price.calculated_amount_without_tax ?? price.calculated_amount ?? 0
  return (
    <p className="price">
      <strong className="money">{formatMoney(withTax, currency)}</strong> <span>{t("products.withTax")}</span>
      <br />
      <small>{t("products.withoutTax", { price: formatMoney(withoutTax, currency) })}</small>
    </p>
  )
}
