import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminOrderOnAccount } from "../../../client"
import { useProgram } from "../../hooks/programs"
import { useCompanyName } from "../../hooks/use-company-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { Row } from "../section"
import { StatusBadge } from "../status-badge"

/** Program, buyer, decision and hold of an order. */
export function OrderFacts({ order }: { order: AdminOrderOnAccount }) {
  const { t } = useText()
  const companyName = useCompanyName()
  const { plainDate } = useFormat()
  // The order names its program in English; the list of programs, in the reader's language.
  const program = useProgram(order.program.id)
  const { account, currency_code: currencyCode, due_on: dueOn, po_number: poNumber } = order
  return (
    <dl className="flex flex-col gap-y-2 px-6 py-4">
      <Row label={t("program")}>{program?.label ?? order.program.label}</Row>
      {account && (
        <Row label={t("order.company")}>
          <Link
            to={`/trade-credit/accounts/${account.id}`}
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          >
            {companyName(account)}
          </Link>
        </Row>
      )}
      {account && (
        <Row label={t("account.available")}>
          <Money amount={account.available_amount} currencyCode={currencyCode} />
        </Row>
      )}
      <Row label={t("order.poNumber")}>{poNumber ?? "–"}</Row>
      <Row label={t("order.dueOn")}>{dueOn ? plainDate(dueOn) : "–"}</Row>
      <Decision order={order} />
      <Hold order={order} />
      <Exposure order={order} />
    </dl>
  )
}

function Decision({ order: { decision, hold, ship_stops: stops } }: { order: AdminOrderOnAccount }) {
  const { t } = useText()
  const { instant } = useFormat()
  const mayStillShip = stops.length === 0 && hold?.status === "open"
  return (
    <>
      <Row label={t("order.decision")}>
        <StatusBadge of="decision" status={decision.state} />
        {mayStillShip && (
          <Text size="xsmall" className="text-ui-fg-subtle mt-1">
            {t(`decisionMessage.${decision.state}`, { defaultValue: decision.message })}
          </Text>
        )}
      </Row>
      {decision.number && <Row label={t("order.numberAtAgent")}>{decision.number}</Row>}
      {decision.ship_by && <Row label={t("order.shipBy")}>{instant(decision.ship_by)}</Row>}
      {decision.expires_at && <Row label={t("order.expiresAt")}>{instant(decision.expires_at)}</Row>}
    </>
  )
}

function Hold({ order: { hold, currency_code: currencyCode } }: { order: AdminOrderOnAccount }) {
  const { t } = useText()
  if (!hold) {
    return <Row label={t("order.hold")}>{t("order.noHold")}</Row>
  }
  return (
    <>
      <Row label={t("order.hold")}>
        <span className="flex flex-wrap items-center gap-2">
          <Money amount={hold.amount} currencyCode={currencyCode} />
          <StatusBadge of="hold" status={hold.status} />
        </span>
      </Row>
      {hold.status === "open" && hold.remaining_amount !== hold.amount && (
        <Row label={t("order.holdRemaining")}>
          <Money amount={hold.remaining_amount} currencyCode={currencyCode} />
        </Row>
      )}
    </>
  )
}

/** What no agent has taken on itself: goods of which it was not told, and those that none guarantees. */
function Exposure({ order }: { order: AdminOrderOnAccount }) {
  const { t } = useText()
  const { waiting_amount: waiting, unguaranteed_amount: unguaranteed, currency_code: currencyCode } = order
  const waits = order.notices.some(({ kind, status }) => kind === "shipment" && status === "awaiting_shipment")
  return (
    <>
      {waiting > 0 && (
        <Row label={t("order.untold")}>
          <Money amount={waiting} currencyCode={currencyCode} />
          <Text size="xsmall" className="text-ui-fg-subtle mt-1">
            {t(waits ? "order.waitingHelp" : "order.untoldHelp")}
          </Text>
        </Row>
      )}
      {unguaranteed > 0 && (
        <Row label={t("order.unguaranteed")}>
          <Money amount={unguaranteed} currencyCode={currencyCode} />
        </Row>
      )}
    </>
  )
}
