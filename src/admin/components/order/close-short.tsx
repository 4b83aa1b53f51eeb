import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useCloseShort } from "../../hooks/orders"
import { useText } from "../../hooks/use-text"
import { ReasonDrawer } from "../reason-drawer"

/** Takes off the order what will not be shipped any more. */
export function CloseShort({ orderId }: { orderId: string }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const closeShort = useCloseShort(orderId)
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
        />
      )}
    </>
  )
}
