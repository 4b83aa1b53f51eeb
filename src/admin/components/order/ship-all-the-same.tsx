import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOrderOnAccount } from "../../../client"
import { useShipWithoutApproval } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { usePreviews } from "../../hooks/use-previews"
import { useText } from "../../hooks/use-text"
import { Preview } from "../preview"
import { ReasonDrawer } from "../reason-drawer"

/** Who lets the goods leave and why; or the way to do so. */
export function ShipAllTheSame({ order }: { order: AdminOrderOnAccount }) {
  const { order_id, ship_override: override } = order
  const previews = usePreviews()
  const { t } = useText()
  const { instant } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const ship = useShipWithoutApproval(order_id)
  if (override?.is_valid) {
    return (
      <Text size="small" className="text-ui-fg-subtle mt-2">
        {t("shipAllTheSame.allowed", { at: instant(override.created_at), reason: override.reason })}
      </Text>
    )
  }
  return (
    <>
      <Button size="small" variant="secondary" className="mt-2" onClick={() => setOpen(true)}>
        {t("shipAllTheSame.action")}
      </Button>
      {isOpen && (
        <ReasonDrawer action="shipAllTheSame" mutation={ship} onClose={() => setOpen(false)}>
          <Preview lines={previews.shipAllTheSame(order)} />
        </ReasonDrawer>
      )}
    </>
  )
}
