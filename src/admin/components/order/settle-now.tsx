import { Button, toast } from "@medusajs/ui"
import { useSettleOrder } from "../../hooks/orders"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"

/** Has the order looked at now, instead of when its turn comes. */
export function SettleNow({ orderId }: { orderId: string }) {
  const { t } = useText()
  const tellRefusal = useTellRefusal()
  const settle = useSettleOrder(orderId)

  async function look() {
    try {
      const { actions } = await settle.mutateAsync()
      const done = [...new Set(actions)].map((action) => t(`settled.${action}`, { defaultValue: action }))
      toast.success(done.length > 0 ? t("settled.did", { actions: done.join(", ") }) : t("settled.nothing"))
    } catch (error) {
      tellRefusal(error as Error)
    }
  }

  return (
    <Button size="small" variant="secondary" className="mt-2" isLoading={settle.isPending} onClick={() => void look()}>
      {t("settleNow.action")}
    </Button>
  )
}
