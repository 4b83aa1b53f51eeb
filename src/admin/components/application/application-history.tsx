import { Text } from "@medusajs/ui"
import type { AdminApplicationDetails, AdminProgram, ApplicationEvent } from "../../../client"
import { localeOf } from "../../../domain/program/locale"
import { termsLabel } from "../../../domain/terms/describe"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { Person } from "../person"
import { Section } from "../section"
import { StatusBadge } from "../status-badge"

type ApplicationHistoryProps = { application: AdminApplicationDetails; program: AdminProgram | undefined }

/** What became of the application, by whom, with what they noted for their colleagues; newest first. */
export function ApplicationHistory({ application, program }: ApplicationHistoryProps) {
  const { t } = useText()
  const { history } = application
  return (
    <Section title={t("history.title")}>
      <ol className="flex flex-col gap-y-3 px-6 py-4">
        {[...history].reverse().map((event, index) => (
          <Entry key={history.length - index} event={event} application={application} program={program} />
        ))}
      </ol>
    </Section>
  )
}

function Entry({ event, application, program }: ApplicationHistoryProps & { event: ApplicationEvent }) {
  const { status, actor, note, document_id, exported, credit_limit: limit, payment_terms: terms, revoked, at } = event
  const { t } = useText()
  const { instant, money } = useFormat()
  const locale = localeOf(useLanguage())
  const title = application.documents.find((paper) => paper.document_id === document_id)?.title ?? document_id
  const looked = document_id ? t("history.opened", { title }) : exported && t("history.exported")
  return (
    <li className="flex items-start justify-between gap-x-4">
      <div className="min-w-0">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {instant(at)}
          {actor && (
            <>
              {" · "}
              <Actor id={actor} application={application} />
            </>
          )}
        </Text>
        {limit !== undefined && program && (
          <Text size="small">
            {t("history.firstApproval", {
              limit: money(limit, program.currency_code),
              terms: terms ? termsLabel(terms, locale) : t("approve.programTerms"),
            })}
          </Text>
        )}
        {revoked && <Text size="small">{t("history.revoked", { at: instant(revoked) })}</Text>}
        {(looked || note) && (
          <Text size="small" className="whitespace-pre-line break-words">
            {looked || note}
          </Text>
        )}
      </div>
      {!looked && <StatusBadge of="application" status={status} />}
    </li>
  )
}

function Actor({ id, application }: { id: string; application: AdminApplicationDetails }) {
  const { t } = useText()
  if (id === application.customer_id) {
    return <>{t("history.applicant")}</>
  }
  if (id.startsWith("agent:")) {
    return <>{t("history.agent")}</>
  }
  return id === "system" ? <>{t("history.system")}</> : <Person id={id} />
}
