import { useTranslation } from "react-i18next"
import { failureOf, failureText } from "../lib/failure"
import { Notice } from "./notice"

type FailureNoticeProps = {
  error: unknown
  title?: string
  /** What 401 means here, where it is not that the session has ended. */
  unauthorized?: string
}

/** Why something was not done. */
export function FailureNotice({ error, title, unauthorized }: FailureNoticeProps) {
  // For its language, in which the text is.
  useTranslation()
  if (!error) {
    return null
  }
  return (
    <Notice tone="bad" title={title} announce>
      <p>{unauthorized && failureOf(error).status === 401 ? unauthorized : failureText(error)}</p>
    </Notice>
  )
}
