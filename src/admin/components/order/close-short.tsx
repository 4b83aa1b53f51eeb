import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOrderOnAccount } from "../../../client"
import { useCloseShort } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { usePreviews } from "../../hooks/use-previews"
import { useText } from "../../hooks/use-text"
import { Preview } from "../preview"
import { ReasonDrawer } from "../reason-drawer"

/** Takes off the order what will not be shipped any more. */
export function CloseShort({ order }: { order: AdminOrderOnAccount }) {
  const { t } = useText()
  const previews = usePreviews()
  const { money } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const closeShort = useCloseShort(order.order_id)
  const mutateAsync = ({ reason }: { reason: string }) => closeShort.mutateAsync(reason ? { reason } : {})

  /** Known where nothing but this has changed what is held. */
  function wordsFor({ order: after }: { order: AdminOrderOnAccount }): string {
    const isOnlyThis = after.charges.length === order.charges.length && order.hold?.status === "open"
    const held = after.hold?.status === "open" ? after.hold.remaining_amount : 0
    const freed = isOnlyThis && order.hold ? order.hold.remaining_amount - held : 0
    return freed > 0 ? t("closeShort.doneFreed", { amount: money(freed, order.currency_code) }) : ""
  }

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
          wordsFor={wordsFor}
          onClose={() => setOpen(false)}
        >
          <Preview lines={previews.closeShort(order)} />
        </ReasonDrawer>
      )}
    </>
  )
}
