import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { LoadState } from "../../components/load-state"
import { Notice } from "../../components/notice"
import { Page } from "../../components/page"
import { useApplicationForm, usePrograms } from "../../data/trade-credit"
import type { Program } from "../../lib/types"
import { NotFoundPage } from "../not-found-page"
import { ApplyForm } from "./apply-form"

export function ApplyPage() {
  const { program_id } = useParams()
  return (
    <LoadState of={usePrograms()}>
      {(programs) => {
        const program = programs.find(({ id }) => id === program_id)
        return program && program.screening !== "order" ? (
          <Apply key={program.id} program={program} />
        ) : (
          <NotFoundPage />
        )
      }}
    </LoadState>
  )
}

function Apply({ program }: { program: Program }) {
  const { t } = useTranslation()
  const form = useApplicationForm(program.id)
  if (!program.can_apply) {
    return (
      <Page title={t("apply.notPossible")}>
        <Notice tone="info">
          <p>
            {t("apply.notPossibleBody")} <Link to="/account">{t("account.title")}</Link>
          </p>
        </Notice>
      </Page>
    )
  }
  return (
    <Page title={t("apply.title", { program: program.label })} lead={t("apply.lead")}>
      <LoadState of={form}>{(found) => <ApplyForm program={program} form={found} />}</LoadState>
    </Page>
  )
}
