import type { AdminCreditAccount } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { Row } from "../section"

/** The limit, and what of it counts for a time only. Belongs in a `<dl>`. */
export function LimitRows({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { lastMoment } = useFormat()
  const { credit_limit, temporary_limit_amount, temporary_limit_expires_at, currency_code: currencyCode } = account
  return (
    <>
      <Row label={t("account.limit")}>
        <Money amount={credit_limit} currencyCode={currencyCode} />
      </Row>
      {temporary_limit_amount !== null && temporary_limit_expires_at !== null && (
        <Row label={t("account.temporary", { until: lastMoment(temporary_limit_expires_at) })}>
          <Money amount={temporary_limit_amount} currencyCode={currencyCode} />
        </Row>
      )}
    </>
  )
}
