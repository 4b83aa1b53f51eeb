import { useTranslation } from "react-i18next"
import { failureOf } from "../lib/failure"
import { Notice } from "./notice"

/** Why something was not done, in the store's own words where it has said any. */
export function FailureNotice({ error, title }: { error: unknown; title?: string }) {
  const { t } = useTranslation()
  if (!error) {
    return null
  }
  const { status, message, details } = failureOf(error)
  return (
    <Notice tone="bad" title={title} announce>
      <p>{status === null ? t("common.unreachable") : details.length > 0 ? t("common.problems") : message}</p>
    </Notice>
  )
}
