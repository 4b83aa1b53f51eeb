import { Button, toast } from "@medusajs/ui"
import { TradeCreditError } from "../../../client"
import { useSettleOrder } from "../../hooks/orders"
import { useText } from "../../hooks/use-text"

/** Has the order looked at now, instead of when its turn comes. */
export function SettleNow({ orderId }: { orderId: string }) {
  const { t } = useText()
  const settle = useSettleOrder(orderId)

  async function look() {
    try {
      const { actions } = await settle.mutateAsync()
      const done = [...new Set(actions)].map((action) => t(`settled.${action}`, { defaultValue: action }))
      toast.success(done.length > 0 ? t("settled.did", { actions: done.join(", ") }) : t("settled.nothing"))
    } catch (error) {
      const isBusy = error instanceof TradeCreditError && error.code === "order_busy"
      toast.error(isBusy ? t("refusal.order_busy") : (error as Error).message)
    }
  }

  return (
    <Button size="small" variant="secondary" className="mt-2" isLoading={settle.isPending} onClick={() => void look()}>
      {t("settleNow.action")}
    </Button>
  )
}
