import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Done } from "../../components/done"
import { LoadState } from "../../components/load-state"
import { Page } from "../../components/page"
import { useCustomer } from "../../data/customer"
import { useAccounts, useApplications, usePrograms } from "../../data/trade-credit"
import { LatestOrders } from "./latest-orders"
import { ProgramCard } from "./program-card"

export function OverviewPage() {
  const { t } = useTranslation()
  const { data: customer } = useCustomer()
  const programs = usePrograms()
  const accounts = useAccounts()
  const applications = useApplications()
  const name = customer?.company_name || customer?.last_name
  return (
    <Page title={t("account.title")} lead={name && t("account.hello", { name })}>
      <Done />
      <section aria-labelledby="credit" className="stack">
        <h2 id="credit">{t("account.credit")}</h2>
        <LoadState of={programs}>
          {(offered) => (
            <LoadState of={accounts}>
              {(own) => (
                <LoadState of={applications}>
                  {(sent) =>
                    offered.length === 0 ? (
                      <p className="empty">{t("account.noPrograms")}</p>
                    ) : (
                      <div className="cards">
                        {offered.map((program) => (
                          <ProgramCard
                            key={program.id}
                            program={program}
                            account={own.find(({ program_id }) => program_id === program.id)}
                            application={sent.find(({ program_id }) => program_id === program.id)}
                          />
                        ))}
                      </div>
                    )
                  }
                </LoadState>
              )}
            </LoadState>
          )}
        </LoadState>
      </section>
      <section aria-labelledby="orders" className="stack">
        <div className="row row--between">
          <h2 id="orders">{t("account.latestOrders")}</h2>
          <Link to="/account/orders">{t("account.allOrders")}</Link>
        </div>
        <LatestOrders />
      </section>
    </Page>
  )
}
