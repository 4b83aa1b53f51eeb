import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { failureText } from "../lib/failure"
import { Button } from "./button"
import { Notice } from "./notice"

/** What a page shows while what it needs is on its way, and when it did not come. */
export function LoadState<T>({ of: query, children }: { of: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation()
  if (query.data !== undefined) {
    return <>{children(query.data)}</>
  }
  if (query.isError) {
    return (
      <Notice tone="bad" title={t("common.failed")} announce>
        <p>{failureText(query.error)}</p>
        <Button onClick={() => void query.refetch()} busy={query.isFetching}>
          {t("common.retry")}
        </Button>
      </Notice>
    )
  }
  return <Loading />
}

export function Loading() {
  const { t } = useTranslation()
  return (
    <div className="loading" role="status">
      <span className="hidden">{t("common.loading")}</span>
      <span className="loading__bar" />
      <span className="loading__bar" />
      <span className="loading__bar" />
    </div>
  )
}
