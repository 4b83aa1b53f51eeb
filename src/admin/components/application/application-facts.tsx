import { Text } from "@medusajs/ui"
import type { AdminApplicationDetails, AdminProgram } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { fieldLabel } from "../../lib/application-fields"
import { Money } from "../money"
import { Row } from "../section"
import { TextLink } from "../text-link"
import { FirstApproval } from "./first-approval"

type ApplicationFactsProps = { application: AdminApplicationDetails; program: AdminProgram | undefined }

/** Where an application stands, and what was decided or asked. */
export function ApplicationFacts({ application, program }: ApplicationFactsProps) {
  const { t } = useText()
  const { instant } = useFormat()
  const language = useLanguage()
  const { decline_reason: decline, information_request: asked } = application
  return (
    <dl className="flex flex-col gap-y-2 px-6 py-4">
      <Row label={t("program")}>{program?.label ?? application.program_id}</Row>
      {!application.purged_at && (
        <Row label={t("application.customer")}>
          <TextLink to={`/customers/${application.customer_id}`}>{t("application.openCustomer")}</TextLink>
        </Row>
      )}
      <Row label={t("application.submittedAt")}>
        {application.submitted_at ? instant(application.submitted_at) : "–"}
      </Row>
      {application.decided_at && <Row label={t("application.decidedAt")}>{instant(application.decided_at)}</Row>}
      {application.status === "approved" && program && (
        <Row label={t("account.limit")}>
          <Money amount={application.credit_limit} currencyCode={program.currency_code} />
        </Row>
      )}
      {application.account_id && (
        <Row label={t("facts.account")}>
          <TextLink to={`/trade-credit/accounts/${application.account_id}`}>{t("facts.openAccount")}</TextLink>
        </Row>
      )}
      {application.proposal && program && (
        <FirstApproval proposal={application.proposal} currencyCode={program.currency_code} />
      )}
      {decline && (
        <Row label={t("application.declineReason")}>
          {[t(`declineReason.${decline.code}`, { defaultValue: decline.code }), decline.message]
            .filter(Boolean)
            .join("\n")}
        </Row>
      )}
      {asked && application.status === "needs_information" && (
        <Row label={t("application.asked")}>
          {asked.message}
          {asked.fields.length > 0 && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("application.askedFields", {
                fields: asked.fields.map((name) => fieldLabel(name, application, language)).join(", "),
              })}
            </Text>
          )}
        </Row>
      )}
    </dl>
  )
}
