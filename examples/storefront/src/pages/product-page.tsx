import type { HttpTypes } from "@medusajs/types"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { Button } from "../components/button"
import { FailureNotice } from "../components/failure-notice"
import { SelectField, TextField } from "../components/field"
import { LoadState } from "../components/load-state"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { Picture } from "../components/picture"
import { Price } from "../components/price"
import { useAddToCart } from "../data/cart"
import { useProduct } from "../data/catalog"
import { useCheckedForm } from "../lib/use-checked-form"
import { NotFoundPage } from "./not-found-page"

const QUANTITY_MAX = 9_999

const CHECKS = {
  quantity: (value: string) =>
    /^[1-9]\d*$/.test(value) && Number(value) <= QUANTITY_MAX
      ? null
      : ({ key: "check.quantity", max: QUANTITY_MAX } as const),
}

export function ProductPage() {
  const { handle = "" } = useParams()
  return (
    <LoadState of={useProduct(handle)}>
      {(product) => (product ? <Product product={product} /> : <NotFoundPage />)}
    </LoadState>
  )
}

function Product({ product }: { product: HttpTypes.StoreProduct }) {
  const { t } = useTranslation()
  const variants = product.variants ?? []
  const [variantId, setVariantId] = useState(variants[0]?.id ?? "")
  const add = useAddToCart()
  const variant = variants.find(({ id }) => id === variantId)
  const { form, problemOf } = useCheckedForm(CHECKS, ({ quantity }) =>
    add.mutate({ variant_id: variantId, quantity: Number(quantity) })
  )
  return (
    <Page title={product.title} lead={product.subtitle}>
      <div className="columns columns--product">
        <Picture product={product} />
        <div className="stack">
          <Price variant={variant} />
          {product.description && <p>{product.description}</p>}
          {variant?.calculated_price && (
            <form className="form" {...form}>
              {variants.length > 1 && (
                <SelectField
                  label={t("products.options")}
                  value={variantId}
                  onChange={({ target }) => setVariantId(target.value)}
                  options={variants.map(({ id, title }) => ({ value: id, label: title ?? id }))}
                  wide
                />
              )}
              <TextField
                label={t("products.quantity")}
                name="quantity"
                type="number"
                inputMode="numeric"
                min={1}
                max={QUANTITY_MAX}
                step={1}
                defaultValue={1}
                problem={problemOf("quantity")}
              />
              <Button look="primary" type="submit" busy={add.isPending}>
                {t("products.add")}
              </Button>
            </form>
          )}
          <FailureNotice error={add.error} />
          {add.isSuccess && (
            <Notice tone="good" announce>
              <p>
                {t("products.added")} <Link to="/cart">{t("products.toCart")}</Link>
              </p>
            </Notice>
          )}
        </div>
      </div>
    </Page>
  )
}
