import type { ReactNode } from "react"
import type { AdminCreditAccount, AdminProgram } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { Row, Section } from "../section"

type AccountFactsProps = { account: AdminCreditAccount; program: AdminProgram | undefined }

/** What was agreed with the company, and under which numbers it is known. */
export function AccountFacts({ account, program }: AccountFactsProps) {
  const { t } = useText()
  const { instant } = useFormat()
  const isAgents = program?.book === "agent" && account.own_book_of === null
  const amount = (value: number | null) => <Money amount={value} currencyCode={account.currency_code} />
  return (
    <Section title={t("accountPage.facts")}>
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        <Row label={t("program")}>{program?.label ?? account.program_id}</Row>
        <Row label={t("accountPage.externalId")}>{account.external_id ?? t("accountPage.none")}</Row>
        <Row label={t("accountPage.terms")}>
          <OrProgram isOwn={account.own_payment_terms !== null}>{account.payment_terms?.label ?? "–"}</OrProgram>
        </Row>
        <Row label={t("accountPage.poNumber")}>
          <OrProgram isOwn={account.own_po_number_required !== null}>
            {t(account.po_number_required ? "accountPage.poRequired" : "accountPage.poFree")}
          </OrProgram>
        </Row>
        {account.agent_buyer_number && <Row label={t("accountPage.agentNumber")}>{account.agent_buyer_number}</Row>}
        {isAgents && <Row label={t("accountPage.agentLimit")}>{amount(account.base_limit_amount)}</Row>}
        {isAgents && account.ceiling_amount !== null && (
          <Row label={t("accountPage.ceiling")}>{amount(account.ceiling_amount)}</Row>
        )}
        {isAgents && account.synced_at && <Row label={t("accountPage.syncedAt")}>{instant(account.synced_at)}</Row>}
        {account.offline_as_of && <Row label={t("accountPage.offlineAsOf")}>{instant(account.offline_as_of)}</Row>}
        <Row label={t("accounts.createdAt")}>{instant(account.created_at)}</Row>
      </dl>
    </Section>
  )
}

/** What was agreed with this company alone, is not what the program says. */
function OrProgram({ isOwn, children }: { isOwn: boolean; children: ReactNode }) {
  const { t } = useText()
  return (
    <>
      {children}
      {!isOwn && <span className="text-ui-fg-subtle block">{t("accountPage.ofProgram")}</span>}
    </>
  )
}
