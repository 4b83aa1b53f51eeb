import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Done } from "../../components/done"
import { LoadState } from "../../components/load-state"
import { Page } from "../../components/page"
import { useAccounts, usePrograms } from "../../data/trade-credit"
import { LeaveAccount } from "./leave-account"
import { People } from "./people"

export function ColleaguesPage() {
  const { t } = useTranslation()
  const { data: programs = [] } = usePrograms()
  return (
    <Page title={t("colleagues.title")} lead={t("colleagues.lead")}>
      <Done />
      <LoadState of={useAccounts()}>
        {(accounts) =>
          accounts.length === 0 ? (
            <div className="empty">
              <p>{t("colleagues.none")}</p>
              <Link to="/account" className="button button--plain">
                {t("account.title")}
              </Link>
            </div>
          ) : (
            accounts.map((account) => (
              <section key={account.id} className="stack" aria-labelledby={account.id}>
                <h2 id={account.id}>
                  {programs.find(({ id }) => id === account.program_id)?.label} · {account.company_name}
                </h2>
                {account.role === "owner" ? <People account={account} /> : <LeaveAccount account={account} />}
              </section>
            ))
          )
        }
      </LoadState>
    </Page>
  )
}
