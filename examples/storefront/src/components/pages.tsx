import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"

/** The page of a list, from the address. */
export function usePageNumber(): number {
  const [params] = useSearchParams()
  return Math.max(1, Math.floor(Number(params.get("page"))) || 1)
}

/** The way through a long list; what else is in the address stays. */
export function Pages({ label, count, size }: { label: string; count: number; size: number }) {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const page = usePageNumber()
  const pages = Math.ceil(count / size)
  if (pages <= 1) {
    return null
  }
  const to = (number: number) =>
    `?${new URLSearchParams([...[...params].filter(([name]) => name !== "page"), ["page", String(number)]])}`
  return (
    <nav className="row row--between" aria-label={label}>
      {page > 1 ? <Link to={to(page - 1)}>{t("common.previous")}</Link> : <span />}
      <span>{t("common.page", { page, pages })}</span>
      {page < pages ? <Link to={to(page + 1)}>{t("common.next")}</Link> : <span />}
    </nav>
  )
}
