import { Button, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import type { Placement } from "../../../client"
import type { ShownOrder } from "../../hooks/orders"
import { usePlacement } from "../../hooks/orders"
import { useText } from "../../hooks/use-text"
import { LoadError } from "../load-state"
import { Section } from "../section"
import { BeyondLimits } from "./allowed-beyond"
import { PlaceOnAccountDrawer } from "./place-on-account-drawer"

/** An unpaid order that is not on account: the way to put it there. Nothing where that is not to be done. */
export function PlaceOnAccount({ shown, inside }: { shown: ShownOrder; inside?: boolean }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const { data: placement, error, refetch } = usePlacement(shown, true)
  const within = (content: ReactNode) => (inside ? content : <Section title={t("tradeCredit")}>{content}</Section>)
  if (error) {
    return within(<LoadError error={error} retry={refetch} />)
  }
  if (!placement || placement.problem) {
    return null
  }
  const beyond = beyondLimits(placement)
  // The card that it is inside of names it already.
  const allowed = inside ? null : placement.credit_override
  const currencyCode = beyond?.currency_code ?? allowed?.currency_code
  return within(
    <div className="flex flex-col items-start gap-y-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("placement.intro")}
      </Text>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("placement.action")}
      </Button>
      {currencyCode && (
        <BeyondLimits
          orderId={shown.id}
          currencyCode={currencyCode}
          allowed={allowed}
          missing={beyond?.missing}
          mayChange
        />
      )}
      {isOpen && <PlaceOnAccountDrawer orderId={shown.id} placement={placement} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** A program in which nothing but a limit is in the way that a person may pass: never an agent's. */
function beyondLimits({ programs }: Placement): { currency_code: string; missing: number } | undefined {
  const limited = programs.find(({ book, reasons }) => {
    const limits = ["member_limit_exceeded", ...(book === "own" ? ["insufficient_credit"] : [])]
    // Without an amount it is no limit but the role of the one who orders.
    const isLimit = ({ code, shortfall_amount }: (typeof reasons)[number]) =>
      limits.includes(code) && shortfall_amount !== undefined
    return reasons.length > 0 && reasons.every(isLimit)
  })
  return (
    limited && {
      currency_code: limited.currency_code,
      missing: Math.max(...limited.reasons.map(({ shortfall_amount }) => shortfall_amount ?? 0)),
    }
  )
}
