import { useTranslation } from "react-i18next"
import { Link, Navigate, useSearchParams } from "react-router-dom"
import { Button } from "../components/button"
import { LoadState } from "../components/load-state"
import { Page } from "../components/page"
import { Pages, usePageNumber } from "../components/pages"
import { Picture } from "../components/picture"
import { Price } from "../components/price"
import { PRODUCTS_A_PAGE, useProducts } from "../data/catalog"
import { useAccounts, usePrograms } from "../data/trade-credit"

export function ProductsPage() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const q = params.get("q") ?? ""
  return (
    <Page title={t("products.title")}>
      <Hero />
      <Search key={q} q={q} />
      <LoadState of={useProducts({ q, page: usePageNumber() })}>
        {({ products, count }) =>
          products.length === 0 && count > 0 ? (
            // A page that an old link names, and that is no more.
            <Navigate to={q ? `/?${new URLSearchParams({ q })}` : "/"} replace />
          ) : products.length === 0 ? (
            <div className="empty">
              <p role="status">{q ? t("products.nothingFound", { q }) : t("products.empty")}</p>
              {q && (
                <Link to="/" className="button button--plain">
                  {t("products.all")}
                </Link>
              )}
            </div>
          ) : (
            <>
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
              <Pages label={t("products.title")} count={count} size={PRODUCTS_A_PAGE} />
            </>
          )
        }
      </LoadState>
    </Page>
  )
}

/** What is looked for stands in the address, as the page does: reloading and going back keep both. */
function Search({ q }: { q: string }) {
  const { t } = useTranslation()
  const [, setParams] = useSearchParams()
  return (
    <search>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault()
          const wanted = String(new FormData(event.currentTarget).get("q")).trim()
          setParams(wanted ? { q: wanted } : {}, { preventScrollReset: true })
        }}
      >
        <input type="search" name="q" defaultValue={q} maxLength={100} aria-label={t("products.searchLabel")} />
        <Button type="submit">{t("products.search")}</Button>
      </form>
    </search>
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
