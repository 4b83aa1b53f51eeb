import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LoadState } from "../components/load-state"
import { Page } from "../components/page"
import { Picture } from "../components/picture"
import { Price } from "../components/price"
import { useProducts } from "../data/catalog"
import { useAccounts, usePrograms } from "../data/trade-credit"

export function ProductsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t("products.title")}>
      <Hero />
      <LoadState of={useProducts()}>
        {(products) =>
          products.length === 0 ? (
            <p className="empty">{t("products.empty")}</p>
          ) : (
            <ul className="products">
              {products.map((product) => (
                <li key={product.id} className="card product">
                  <Picture product={product} />
                  <h2>
                    <Link to={`/products/${product.handle}`}>{product.title}</Link>
                  </h2>
                  <Price variant={product.variants?.[0]} />
                </li>
              ))}
            </ul>
          )
        }
      </LoadState>
    </Page>
  )
}

/** What is special about this shop, and where the visitor stands with it. */
function Hero() {
  const { t } = useTranslation()
  const { data: programs = [] } = usePrograms()
  const { data: accounts = [] } = useAccounts()
  const program = programs.find(({ can_apply }) => can_apply)
  return (
    <section className="hero">
      <h2>{t("products.heroTitle")}</h2>
      <p>{t("products.heroBody")}</p>
      {accounts.length === 0 && program ? (
        <Link to={`/account/apply/${program.id}`} className="button button--light">
          {t("products.heroApply")}
        </Link>
      ) : (
        <Link to="/account" className="button button--light">
          {t("products.heroAccount")}
        </Link>
      )}
    </section>
  )
}
