import { useTranslation } from "react-i18next"
import { formatInstant } from "../../lib/format"
import type { ApplicationDetails } from "../../lib/types"

/** What has happened, and what is going on now. */
export function ApplicationHistory({ application }: { application: ApplicationDetails }) {
  const { t } = useTranslation()
  const { status, submitted_at, decided_at, information_request } = application
  const ended = {
    approved: t("application.approvedOn"),
    declined: t("application.declinedOn"),
    withdrawn: t("application.withdrawnOn"),
    expired: t("application.expiredOn"),
  } as Partial<Record<typeof status, string>>
  const steps = [
    submitted_at && { what: t("application.sent"), at: submitted_at },
    information_request && { what: t("application.question"), note: information_request.message },
    status === "draft" && { what: t("status.draft"), isNow: true },
    status === "under_review" && { what: t("application.reviewing"), isNow: true },
    status === "submitted" && { what: t("application.reviewing"), isNext: true },
    ended[status] && { what: ended[status], at: decided_at },
  ].filter((step) => Boolean(step)) as { what: string; at?: string; note?: string; isNow?: true; isNext?: true }[]
  return (
    <section className="card stack" aria-labelledby="history">
      <h2 id="history">{t("application.history")}</h2>
      <ol className="timeline">
        {steps.map(({ what, at, note, isNow, isNext }) => (
          <li key={what} className={isNext ? "" : "timeline__done"}>
            <strong>{what}</strong>
            {at && <span>{formatInstant(at)}</span>}
            {isNow && <span>{t("application.now")}</span>}
            {note && <span>{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
