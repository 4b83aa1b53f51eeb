import { useTranslation } from "react-i18next"
import { Button } from "../components/button"

/** When a page cannot be shown at all. */
export function Broken() {
  const { t } = useTranslation()
  return (
    <main className="page page--narrow">
      <h1>{t("broken.title")}</h1>
      <p>{t("broken.body")}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {t("broken.reload")}
      </Button>
    </main>
  )
}
