import { Text } from "@medusajs/ui"
import type { AdminOrderOnAccount } from "../../../client"
import type { ShownOrder } from "../../hooks/orders"
import { useAgentName } from "../../hooks/agents"
import { usePreviews } from "../../hooks/use-previews"

/** What Medusa's own *Cancel* would do to an order on account. */
export function CancelPreview({ order, status }: { order: AdminOrderOnAccount; status: ShownOrder["status"] }) {
  const previews = usePreviews()
  const nameOf = useAgentName()
  const lines = status === "canceled" ? [] : previews.cancel(order, nameOf(order.program.agent_id))
  return lines.length === 0 ? null : (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {lines.join(" ")}
    </Text>
  )
}
