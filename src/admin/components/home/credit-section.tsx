import type { CreditFigure } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { CreditBar, PART_COLORS } from "../credit-bar"
import { Money } from "../money"
import { Row, Section } from "../section"
import { FigureLine } from "./figure-card"

const BOOK_TITLES = { own: "home.ownBook", agent: "home.agentBook", gone: "home.goneBook" } as const

/** What is lent in one currency and book, and what of it is used. */
export function CreditSection({ figure }: { figure: CreditFigure }) {
  const { t } = useText()
  const { count, percent } = useFormat()
  const { currency_code: currencyCode } = figure
  const share = usedShare(figure)
  const title = t(BOOK_TITLES[figure.book ?? "gone"], { currency: currencyCode.toUpperCase() })
  return (
    <Section title={title} className="h-full">
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <CreditBar account={figure} />
        {share !== null && <FigureLine isBad={share > 1}>{t("home.used", { percent: percent(share) })}</FigureLine>}
        <dl className="flex flex-col gap-y-2">
          <Row label={t("home.limit")}>
            <Money amount={figure.credit_limit} currencyCode={currencyCode} />
          </Row>
          <Row label={t("account.held")} color={PART_COLORS.held}>
            <Money amount={figure.held_amount} currencyCode={currencyCode} />
          </Row>
          <Row label={t("account.outstanding")} color={PART_COLORS.outstanding}>
            <Money amount={figure.outstanding_amount} currencyCode={currencyCode} />
          </Row>
          {figure.offline_amount !== 0 && (
            <Row label={t("account.offline")} color={PART_COLORS.offline}>
              <Money amount={figure.offline_amount} currencyCode={currencyCode} />
            </Row>
          )}
          <Row label={t("home.available")} color={PART_COLORS.available}>
            <span title={t("home.availableHelp")}>
              <Money amount={figure.available_amount} currencyCode={currencyCode} />
            </span>
          </Row>
          <Row label={t("home.accounts")}>
            <AccountCounts figure={figure} />
          </Row>
        </dl>
        {figure.limit_not_told_count > 0 && (
          <FigureLine>{t("home.notTold", { number: count(figure.limit_not_told_count) })}</FigureLine>
        )}
      </div>
    </Section>
  )
}

function AccountCounts({ figure }: { figure: CreditFigure }) {
  const { t } = useText()
  const { count } = useFormat()
  const { data: programs = [] } = usePrograms()
  const among = programs.filter(
    ({ book, currency_code }) => book === figure.book && currency_code === figure.currency_code
  )
  // The list filters by one program; where there are several, all of it is shown.
  const program: [string, string][] = among.length === 1 ? [["program_id", among[0].id]] : []
  const list = (...filters: [string, string][]) =>
    `/trade-credit/accounts?${new URLSearchParams([...filters, ...program]).toString()}`
  const open: [string, string][] = [
    ["status", "active"],
    ["status", "suspended"],
  ]
  return (
    <div className="flex flex-col items-start gap-y-1">
      <FigureLine to={list(["status", "active"])}>
        {t("home.active", { number: count(figure.active_count) })}
      </FigureLine>
      {figure.suspended_count > 0 && (
        <FigureLine to={list(["status", "suspended"])}>
          {t("home.suspended", { number: count(figure.suspended_count) })}
        </FigureLine>
      )}
      {figure.over_limit_count > 0 && (
        <FigureLine isBad to={list(["flags", "over_limit"], ...open)}>
          {t("home.overLimit", { number: count(figure.over_limit_count) })}
        </FigureLine>
      )}
      {figure.nearly_used_count > 0 && (
        <FigureLine to={list(["flags", "nearly_used"], ...open)}>
          {t("home.nearlyUsed", { number: count(figure.nearly_used_count) })}
        </FigureLine>
      )}
    </div>
  )
}

/** Null where nothing is lent. */
function usedShare({ credit_limit, held_amount, outstanding_amount, offline_amount }: CreditFigure): number | null {
  const used = held_amount + outstanding_amount + Math.max(0, offline_amount)
  return credit_limit ? used / credit_limit : null
}
