import { Badge, Text } from "@medusajs/ui"
import type { OrderCharge, OrderCredit } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { SubHeading } from "../section"

type Listed = { currencyCode: string }

/** What has been charged to the account, a block a shipment. */
export function ChargeList({
  charges,
  currencyCode,
  mayFollow,
}: Listed & { charges: OrderCharge[]; mayFollow: boolean }) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <SubHeading>{t("order.charges")}</SubHeading>
      {charges.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t(mayFollow ? "order.noChargesYet" : "order.none")}
        </Text>
      )}
      {charges.map((charge) => (
        <Paper key={charge.id} paper={charge} currencyCode={currencyCode} />
      ))}
    </div>
  )
}

/** What came back or was refunded; nothing at all on most orders. */
export function CreditList({ credits, currencyCode }: Listed & { credits: OrderCredit[] }) {
  const { t } = useText()
  if (credits.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <SubHeading>{t("order.credits")}</SubHeading>
      {credits.map((credit) => (
        <Paper key={credit.id} paper={credit} title={t(`creditKind.${credit.kind}`)} currencyCode={currencyCode} />
      ))}
    </div>
  )
}

function Paper({ paper, title, currencyCode }: Listed & { paper: OrderCharge | OrderCredit; title?: string }) {
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <div className="shadow-elevation-card-rest bg-ui-bg-component rounded-md p-3">
      <div className="txt-compact-small-plus flex items-center justify-between gap-x-2">
        <span>{[title, instant(paper.event_at)].filter(Boolean).join(" · ")}</span>
        <Money amount={paper.amount} currencyCode={currencyCode} />
      </div>
      {paper.unguaranteed && (
        <Badge size="2xsmall" color="orange" className="mt-2">
          {t("order.unguaranteed")}
        </Badge>
      )}
      {paper.lines.length > 0 && <PaperLines lines={paper.lines} currencyCode={currencyCode} />}
    </div>
  )
}

function PaperLines({ lines, currencyCode }: Listed & { lines: OrderCharge["lines"] }) {
  const { t } = useText()
  return (
    <ul className="txt-compact-small text-ui-fg-subtle mt-2 flex flex-col gap-y-1">
      {lines.map((line, index) => (
        <li key={index} className="flex items-start justify-between gap-x-2">
          <span className="min-w-0 break-words">
            {line.title} × {line.quantity}
            {line.tax_rate !== null && (
              <span className="text-ui-fg-subtle whitespace-nowrap">
                {" "}
                · {t("order.taxRate", { rate: line.tax_rate })}
              </span>
            )}
          </span>
          <Money amount={line.amount} currencyCode={currencyCode} />
        </li>
      ))}
    </ul>
  )
}
