import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { ACCEPT, REOPEN } from "../../../domain/order-life/attention/seen"
import { useAcceptAttention, useReopenAttention } from "../../hooks/bulk"
import { useFormat } from "../../hooks/use-format"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { type AttentionItem, TradeCreditError } from "../../../client"
import { SettleNow } from "../order/settle-now"
import { Person } from "../person"
import { ReasonDrawer } from "../reason-drawer"

/** What is done with the notice, on the board. */
const ON_BOARD = ["retry_notice", "enter_tracking_number", "settle_notice", "withdraw_notice"]

/** Of an order's thing what can be done right here, and the way to where the rest is done. */
export function OrderAttentionActions({ item }: { item: AttentionItem }) {
  const { t } = useText()
  const { actions, subject, code } = item
  if (subject.type !== "order") {
    return null
  }
  const of = { order_id: subject.id, code }
  return (
    <div className="flex flex-col items-start gap-y-2">
      {actions.includes("settle") && <SettleNow orderId={subject.id} />}
      {actions.some((action) => ON_BOARD.includes(action)) && (
        <Button size="small" variant="secondary" asChild>
          <Link to={`/trade-credit/shipments?q=${encodeURIComponent(subject.id)}`}>{t("seen.toBoard")}</Link>
        </Button>
      )}
      {actions.includes(ACCEPT) && <Accept of={of} />}
      {actions.includes(REOPEN) && <Reopen of={of} />}
    </div>
  )
}

type Of = { order_id: string; code: string }

/** Nothing more is to be done about it here: a person says so, and why. */
export function Accept({ of }: { of: Of }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const accept = useAcceptAttention(of)
  async function mutateAsync({ reason }: { reason: string }) {
    const { results } = await accept.mutateAsync({ reason })
    const [{ outcome, refusal, message }] = results
    if (outcome !== "accepted") {
      throw new TradeCreditError({ message: message ?? "", status: outcome === "not_found" ? 404 : 409, code: refusal })
    }
  }
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("acceptAttention.action")}
      </Button>
      {isOpen && (
        <ReasonDrawer
          action="acceptAttention"
          mutation={{ ...accept, mutateAsync }}
          danger={false}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

export function Reopen({ of }: { of: Of }) {
  const { t } = useText()
  const tellRefusal = useTellRefusal()
  const reopen = useReopenAttention(of)
  async function putBack() {
    try {
      await reopen.mutateAsync()
      toast.success(t("seen.reopened"))
    } catch (error) {
      tellRefusal(error as Error)
    }
  }
  return (
    <Button size="small" variant="secondary" isLoading={reopen.isPending} onClick={() => void putBack()}>
      {t("seen.reopen")}
    </Button>
  )
}

/** Who has seen it, when and why. */
export function AcceptedWords({ accepted }: { accepted: NonNullable<AttentionItem["accepted"]> }) {
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
      {t("seen.by")} <Person id={accepted.actor} /> · {instant(accepted.created_at)} · {t("reason")}: {accepted.reason}
    </Text>
  )
}
