import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Page } from "../components/page"

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Page title={t("notFound.title")} lead={t("notFound.body")} narrow>
      <p>
        <Link to="/" className="button button--primary">
          {t("notFound.home")}
        </Link>
      </p>
    </Page>
  )
}
