import { Text } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import type { OrderCharge } from "../../types/order"
import { Money } from "../money"
import { SubHeading } from "../section"

type ChargeListProps = { charges: OrderCharge[]; currencyCode: string; mayFollow: boolean }

/** What has been charged to the account, a block a shipment. */
export function ChargeList({ charges, currencyCode, mayFollow }: ChargeListProps) {
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
        <Charge key={charge.id} charge={charge} currencyCode={currencyCode} />
      ))}
    </div>
  )
}

function Charge({ charge, currencyCode }: { charge: OrderCharge; currencyCode: string }) {
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <div className="shadow-elevation-card-rest bg-ui-bg-component rounded-md p-3">
      <div className="txt-compact-small-plus flex items-center justify-between gap-x-2">
        <span>{instant(charge.event_at)}</span>
        <Money amount={charge.amount} currencyCode={currencyCode} />
      </div>
      <ul className="txt-compact-small text-ui-fg-subtle mt-2 flex flex-col gap-y-1">
        {charge.lines.map((line, index) => (
          <li key={index} className="flex items-start justify-between gap-x-2">
            <span className="min-w-0 break-words">
              {line.title} × {line.quantity}
              {line.tax_rate !== null && (
                <span className="text-ui-fg-muted whitespace-nowrap">
                  {" "}
                  · {t("order.taxRate", { rate: line.tax_rate })}
                </span>
              )}
            </span>
            <Money amount={line.amount} currencyCode={currencyCode} />
          </li>
        ))}
      </ul>
    </div>
  )
}
