import type { AdminApplication } from "../../../client"
import { localeOf } from "../../../domain/program/locale"
import { termsLabel } from "../../../domain/terms/describe"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { Person } from "../person"
import { Row } from "../section"

type FirstApprovalProps = { proposal: NonNullable<AdminApplication["proposal"]>; currencyCode: string }

/** What the first of two people has approved, which the second one approves, too, or not. Belongs in a `<dl>`. */
export function FirstApproval({ proposal, currencyCode }: FirstApprovalProps) {
  const { t } = useText()
  const { instant } = useFormat()
  const locale = localeOf(useLanguage())
  const { actor, at, credit_limit, payment_terms } = proposal
  return (
    <>
      <Row label={t("approve.firstBy")}>
        <Person id={actor} />, {instant(at)}
      </Row>
      <Row label={t("approve.limit")}>
        <Money amount={credit_limit} currencyCode={currencyCode} />
      </Row>
      <Row label={t("approve.terms")}>
        {payment_terms ? termsLabel(payment_terms, locale) : t("approve.programTerms")}
      </Row>
    </>
  )
}
