import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { usePlacement } from "../../hooks/orders"
import { useText } from "../../hooks/use-text"
import type { ShownOrder } from "../../types/order"
import { Section } from "../section"
import { PlaceOnAccountDrawer } from "./place-on-account-drawer"

/** An unpaid order that is not on account: the way to put it there. Nothing where that is not to be done. */
export function PlaceOnAccount({ shown, inside }: { shown: ShownOrder; inside?: boolean }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const { data: placement } = usePlacement(shown, true)
  if (!placement || placement.problem) {
    return null
  }
  const content = (
    <div className="flex flex-col items-start gap-y-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("placement.intro")}
      </Text>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("placement.action")}
      </Button>
      {isOpen && <PlaceOnAccountDrawer orderId={shown.id} placement={placement} onClose={() => setOpen(false)} />}
    </div>
  )
  return inside ? content : <Section title={t("tradeCredit")}>{content}</Section>
}
