import { useTranslation } from "react-i18next"
import { Button } from "./button"
import { Dialog } from "./dialog"
import { FailureNotice } from "./failure-notice"

type ConfirmProps = {
  title: string
  /** What will happen. */
  body: string
  action: string
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Before something is done that cannot be taken back. */
export function Confirm({ title, body, action, busy, error, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{body}</p>
      <FailureNotice error={error} />
      <div className="row row--end">
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button look="danger" busy={busy} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
