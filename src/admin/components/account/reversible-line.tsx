import { Badge, Button, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"

type ReversibleLineProps = {
  /** In the reader's language. */
  day: string
  amount: number
  currencyCode: string
  note: ReactNode
  reversedAt: string | null
  action: string
  drawer: (onClose: () => void) => ReactNode
}

/** Money of the merchant's own book that was entered by hand, and the way back from it where nobody has gone it yet. */
export function ReversibleLine({ day, amount, currencyCode, note, reversedAt, action, drawer }: ReversibleLineProps) {
  const { t } = useText()
  const [isReversing, setReversing] = useState(false)
  return (
    <li className="flex items-center justify-between gap-x-2">
      <div className="min-w-0">
        <Text size="small" leading="compact">
          {day} · <Money amount={amount} currencyCode={currencyCode} />
        </Text>
        {note && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
            {note}
          </Text>
        )}
      </div>
      {reversedAt ? (
        <Badge size="2xsmall" className="shrink-0">
          {t("receipt.reversed")}
        </Badge>
      ) : (
        <Button size="small" variant="transparent" className="shrink-0" onClick={() => setReversing(true)}>
          {action}
        </Button>
      )}
      {isReversing && drawer(() => setReversing(false))}
    </li>
  )
}
