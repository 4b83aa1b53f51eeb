import type { AdminCreditAccount } from "../../../client"
import { useText } from "../../hooks/use-text"
import { CreditBar, PART_COLORS } from "../credit-bar"
import { Money } from "../money"
import { Reason } from "../reason"
import { Row } from "../section"
import { LimitRows } from "./limit-rows"

/** What of an account's limit is used for what, and what is left. */
export function AccountFigures({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const currencyCode = account.currency_code
  return (
    <>
      <CreditBar account={account} />
      <dl className="flex flex-col gap-y-2">
        {(account.status === "suspended" || account.status === "closed") && account.status_reason && (
          <Row label={t("account.statusReason")}>
            <Reason text={account.status_reason} />
          </Row>
        )}
        <LimitRows account={account} />
        <Row label={t("account.outstanding")} color={PART_COLORS.outstanding}>
          <Money amount={account.outstanding_amount} currencyCode={currencyCode} />
        </Row>
        <Row label={t("account.held")} color={PART_COLORS.held}>
          <Money amount={account.held_amount} currencyCode={currencyCode} />
        </Row>
        {account.offline_amount !== 0 && (
          <Row label={t("account.offline")} color={PART_COLORS.offline}>
            <Money amount={account.offline_amount} currencyCode={currencyCode} />
          </Row>
        )}
        <Row label={t("account.available")} color={PART_COLORS.available}>
          <span className={(account.available_amount ?? 0) < 0 ? "text-ui-fg-error" : "text-ui-fg-base"}>
            <Money amount={account.available_amount} currencyCode={currencyCode} />
          </span>
        </Row>
      </dl>
    </>
  )
}
