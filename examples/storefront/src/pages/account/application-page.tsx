import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate, useParams } from "react-router-dom"
import { Button } from "../../components/button"
import { Confirm } from "../../components/confirm"
import { Done } from "../../components/done"
import { LoadState } from "../../components/load-state"
import { Page } from "../../components/page"
import { ScreeningBadge } from "../../components/screening-badge"
import {
  isOpen,
  lookAtStanding,
  useApplication,
  useApplicationForm,
  useApplications,
  usePrograms,
  useWithdraw,
} from "../../data/trade-credit"
import { failureOf } from "../../lib/failure"
import { formatDay } from "../../lib/format"
import type { ApplicationDetails } from "../../lib/types"
import { NotFoundPage } from "../not-found-page"
import { AnswerForm } from "./answer-form"
import { ApplicationAnswers } from "./application-answers"
import { ApplicationHistory } from "./application-history"
import { ApplicationStatus } from "./application-status"
import { Papers } from "./papers"

export function ApplicationPage() {
  const { id = "" } = useParams()
  const application = useApplication(id)
  if (failureOf(application.error).status === 404) {
    return <NotFoundPage />
  }
  return <LoadState of={application}>{(found) => <Details key={found.id} application={found} />}</LoadState>
}

function Details({ application }: { application: ApplicationDetails }) {
  const { t } = useTranslation()
  const { data: programs = [] } = usePrograms()
  const form = useApplicationForm(application.program_id)
  const program = programs.find(({ id }) => id === application.program_id)
  const { status } = application
  useEffect(() => {
    // A decision that has come by itself opens the account, or the way to apply again.
    lookAtStanding()
  }, [status])
  return (
    <Page
      title={t("application.title", { program: program?.label ?? application.program_id })}
      aside={<ScreeningBadge status={application.status} />}
    >
      {/* What was sent is no news any more once something has come of it. */}
      {["draft", "submitted", "under_review"].includes(status) && <Done />}
      <div className="columns">
        <div className="stack">
          <ApplicationStatus application={application} program={program} />
          <LoadState of={form}>
            {(found) => (
              <>
                {application.status === "needs_information" && <AnswerForm application={application} form={found} />}
                {(found.documents.length > 0 || application.documents.length > 0) && (
                  <Papers application={application} wanted={found.documents} />
                )}
                <ApplicationAnswers application={application} fields={found.fields} />
              </>
            )}
          </LoadState>
        </div>
        <div className="stack">
          <ApplicationHistory application={application} />
          <Earlier application={application} />
          {isOpen(application) && <Withdraw id={application.id} />}
        </div>
      </div>
    </Page>
  )
}

function Withdraw({ id }: { id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const withdraw = useWithdraw(id)
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t("application.withdraw")}
      </Button>
      {isAsking && (
        <Confirm
          title={t("application.withdrawTitle")}
          body={t("application.withdrawBody")}
          action={t("application.withdraw")}
          busy={withdraw.isPending}
          error={withdraw.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            withdraw.mutate(undefined, {
              onSuccess: () => navigate("/account", { state: { done: t("application.withdrawDone") } }),
            })
          }
        />
      )}
    </>
  )
}

/** What was sent before for the same program. */
function Earlier({ application }: { application: ApplicationDetails }) {
  const { t } = useTranslation()
  const { data: all = [] } = useApplications()
  const others = all.filter(({ id, program_id }) => id !== application.id && program_id === application.program_id)
  if (others.length === 0) {
    return null
  }
  return (
    <section className="card stack" aria-labelledby="earlier">
      <h2 id="earlier">{t("application.earlier")}</h2>
      <ul className="plain">
        {others.map(({ id, status, submitted_at }) => (
          <li key={id} className="row row--between">
            <Link to={`/account/applications/${id}`}>
              {submitted_at ? formatDay(submitted_at) : t("application.begun")}
            </Link>
            <ScreeningBadge status={status} />
          </li>
        ))}
      </ul>
    </section>
  )
}
