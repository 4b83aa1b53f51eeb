import { Link } from "react-router-dom"
import type { CreditFigure } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { CreditBar, PART_COLORS } from "../credit-bar"
import { Money } from "../money"
import { Row, Section } from "../section"
import { FigureLine, LINK } from "./figure-card"

const BOOK_TITLES = { own: "home.ownBook", agent: "home.agentBook", gone: "home.goneBook" } as const

/** What is lent in one currency and book, and what of it is used. */
export function CreditSection({ figure }: { figure: CreditFigure }) {
  const { t } = useText()
  const { count, money, percent } = useFormat()
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
            <Amount figure={figure} of="credit_limit" order="-limit" />
          </Row>
          <Row label={t("account.held")} color={PART_COLORS.held}>
            <Amount figure={figure} of="held_amount" order="-held" />
          </Row>
          <Row label={t("account.outstanding")} color={PART_COLORS.outstanding}>
            <Amount figure={figure} of="outstanding_amount" order="-outstanding" />
          </Row>
          {figure.offline_amount !== 0 && (
            <Row label={t("account.offline")} color={PART_COLORS.offline}>
              <Amount figure={figure} of="offline_amount" flags={["owes_outside"]} />
            </Row>
          )}
          <Row label={t("home.available")} color={PART_COLORS.available}>
            <span title={t("home.availableHelp")}>
              <Amount figure={figure} of="available_amount" order="-available" />
            </span>
          </Row>
          <Row label={t("home.accounts")}>
            <AccountCounts figure={figure} />
          </Row>
        </dl>
        {/* The figures lead to the companies' accounts of its programs, where these books are not. */}
        {figure.beside_agents_amount !== 0 && figure.program_ids.length > 0 && (
          <FigureLine to={linkTo({ order: "-outstanding", ...ownBooksOf(figure) })}>
            {t("home.besideAgents", { amount: money(figure.beside_agents_amount, currencyCode) })}
          </FigureLine>
        )}
        {figure.limit_not_told_count > 0 && (
          <FigureLine to={listOf(figure, { order: "limit", status: OPEN })}>
            {t("home.notTold", { number: count(figure.limit_not_told_count) })}
          </FigureLine>
        )}
      </div>
    </Section>
  )
}

type AmountProps = {
  figure: CreditFigure
  of: "credit_limit" | "held_amount" | "outstanding_amount" | "offline_amount" | "available_amount"
  order?: string
  flags?: string[]
}

/** With the way to the accounts that it is the sum of, the most first. */
function Amount({ figure, of, ...list }: AmountProps) {
  return (
    <Link to={listOf(figure, list)} className={LINK}>
      <Money amount={figure[of]} currencyCode={figure.currency_code} />
    </Link>
  )
}

type Params = Record<string, string | string[] | undefined>

/** The accounts that a figure counts; the merchant's own books of agents' accounts are a list of their own. */
function listOf(figure: CreditFigure, params: Params): string {
  const { program_ids } = figure
  return linkTo({ ...params, ...(program_ids.length > 0 ? { program_id: program_ids } : ownBooksOf(figure)) })
}

/** By their programs, and so in the figure's currency only. */
function ownBooksOf({ beside_agents_program_ids }: CreditFigure): Params {
  return { own_book_of: "true", program_id: beside_agents_program_ids }
}

function linkTo(params: Params): string {
  const pairs = Object.entries(params).flatMap(([key, values = []]) => [values].flat().map((value) => [key, value]))
  return `/trade-credit/accounts?${new URLSearchParams(pairs).toString()}`
}

const OPEN = ["active", "suspended"]

function AccountCounts({ figure }: { figure: CreditFigure }) {
  const { t } = useText()
  const { count } = useFormat()
  return (
    <div className="flex flex-col items-start gap-y-1">
      <FigureLine to={listOf(figure, { status: "active" })}>
        {t("home.active", { number: count(figure.active_count) })}
      </FigureLine>
      {figure.suspended_count > 0 && (
        <FigureLine to={listOf(figure, { status: "suspended" })}>
          {t("home.suspended", { number: count(figure.suspended_count) })}
        </FigureLine>
      )}
      {figure.over_limit_count > 0 && (
        <FigureLine isBad to={listOf(figure, { flags: "over_limit", status: OPEN })}>
          {t("home.overLimit", { number: count(figure.over_limit_count) })}
        </FigureLine>
      )}
      {figure.nearly_used_count > 0 && (
        <FigureLine to={listOf(figure, { flags: "nearly_used", status: OPEN })}>
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
