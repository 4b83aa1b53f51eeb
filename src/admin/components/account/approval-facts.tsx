import type { AdminApprovalRequest, AdminCreditAccount } from "../../../client"
import { useProgram } from "../../hooks/programs"
import { useCompanyName } from "../../hooks/use-company-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { limitAfter } from "../../lib/limit-after"
import { Money } from "../money"
import { Person } from "../person"
import { Row } from "../section"

/** What a request of each kind asks for. */
export const APPROVAL_WORDS = {
  limit: "account.limit",
  write_off: "writeOff.action",
  write_off_reversal: "operation.write_off_reversed",
} as const satisfies Record<AdminApprovalRequest["kind"], string>

type ApprovalFactsProps = { approval: AdminApprovalRequest; account: AdminCreditAccount; withCompany?: boolean }

/** What was asked for, by whom and why, and how the account would stand afterwards. */
export function ApprovalFacts({ approval, account, withCompany }: ApprovalFactsProps) {
  const { t } = useText()
  const companyName = useCompanyName()
  const { lastMoment } = useFormat()
  const { payload, kind, requested_by } = approval
  const program = useProgram(account.program_id)
  const isTemporary = payload.expires_at !== null
  const money = (amount: number | null) => <Money amount={amount} currencyCode={account.currency_code} />
  return (
    <dl className="flex flex-col gap-y-2">
      {withCompany && <Row label={t("application.company")}>{companyName(account)}</Row>}
      <Row label={t(isTemporary ? "limit.temporary" : APPROVAL_WORDS[kind])}>
        {payload.amount === null ? t("ceilingRemoval.asked") : money(payload.amount)}
      </Row>
      {payload.expires_at !== null && <Row label={t("limit.lastDay")}>{lastMoment(payload.expires_at)}</Row>}
      {kind === "limit" ? (
        <>
          <Row label={t("secondPerson.limitNow")}>{money(account.credit_limit)}</Row>
          <Row label={t("secondPerson.limitAfter")}>
            {money(limitAfter(account, program?.book, { amount: payload.amount, isTemporary }))}
          </Row>
        </>
      ) : (
        <Row label={t("secondPerson.outstandingAfter")}>
          {money(account.outstanding_amount + (kind === "write_off" ? -1 : 1) * (payload.amount ?? 0))}
        </Row>
      )}
      <Row label={t("secondPerson.askedBy")}>
        <Person id={requested_by} />
      </Row>
      <Row label={t("reason")}>{payload.reason}</Row>
    </dl>
  )
}
