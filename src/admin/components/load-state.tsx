import { Alert, Button, Skeleton } from "@medusajs/ui"
import { useRefusal } from "../hooks/use-refusal"
import { useText } from "../hooks/use-text"

export function LoadingRows({ rows = 3 }: { rows?: number }) {
  const { t } = useText()
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-y-2 px-6 py-4">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  )
}

export function LoadError({ error, retry }: { error: Error; retry: () => unknown }) {
  const { t } = useText()
  const refusal = useRefusal(error)
  return (
    <div className="flex flex-col items-start gap-y-3 px-6 py-4">
      <Alert variant="error" role="alert" className="w-full">
        {t("loadFailed")} {refusal?.message}
      </Alert>
      <Button size="small" variant="secondary" onClick={() => void retry()}>
        {t("tryAgain")}
      </Button>
    </div>
  )
}
