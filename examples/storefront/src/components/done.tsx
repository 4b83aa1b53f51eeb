import { useTranslation } from "react-i18next"
import { usePassedOn } from "../lib/use-passed-on"
import { Button } from "./button"
import { Notice } from "./notice"

/** What was just done, here or on the page that led here (`state: { done }`), until it is put away. */
export function Done() {
  const { t } = useTranslation()
  const { said, forget } = usePassedOn<{ done?: string }>()
  if (!said?.done) {
    return null
  }
  return (
    <Notice tone="good" announce>
      <div className="row row--between row--wide">
        <p>{said.done}</p>
        <Button look="quiet" onClick={forget}>
          {t("common.close")}
        </Button>
      </div>
    </Notice>
  )
}
