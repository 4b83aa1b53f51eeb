import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOrderOnAccount } from "../../../client"
import { useCloseShort } from "../../hooks/orders"
import { usePreviews } from "../../hooks/use-previews"
import { useText } from "../../hooks/use-text"
import { Preview } from "../preview"
import { ReasonDrawer } from "../reason-drawer"

/** Takes off the order what will not be shipped any more. */
export function CloseShort({ order }: { order: AdminOrderOnAccount }) {
  const { t } = useText()
  const previews = usePreviews()
  const [isOpen, setOpen] = useState(false)
  const closeShort = useCloseShort(order.order_id)
  const mutateAsync = ({ reason }: { reason: string }) => closeShort.mutateAsync(reason ? { reason } : {})
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("closeShort.action")}
      </Button>
      {isOpen && (
        <ReasonDrawer
          action="closeShort"
          mutation={{ ...closeShort, mutateAsync }}
          optional
          onClose={() => setOpen(false)}
        >
          <Preview lines={previews.closeShort(order)} />
        </ReasonDrawer>
      )}
    </>
  )
}
