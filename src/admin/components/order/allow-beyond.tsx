import { Button } from "@medusajs/ui"
import { useState } from "react"
import { type AdminOrderOnAccount, problemOf } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useAllowBeyond } from "../../hooks/orders"
import { useText } from "../../hooks/use-text"
import { MoneyField } from "../money-field"
import { ReasonDrawer } from "../reason-drawer"

type AllowBeyondProps = {
  orderId: string
  currencyCode: string
  /** What is missing now. */
  missing: number
  /** Something was allowed before, and this stands instead. */
  again?: boolean
}

/** Lets this one order go beyond the limits, for a reason that is kept. */
export function AllowBeyond({ orderId, currencyCode, missing, again }: AllowBeyondProps) {
  const { t } = useText()
  const { money } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [amount, setAmount] = useState("")
  const allow = useAllowBeyond(orderId)
  const mutateAsync = ({ reason }: { reason: string }) => allow.mutateAsync({ amount: Number(amount), reason })

  function open() {
    setAmount(String(missing))
    setOpen(true)
  }

  function wordsFor({ order }: { order: AdminOrderOnAccount | null }): string {
    if (Number(amount) === 0) {
      return t("allowBeyond.taken")
    }
    const short = order?.needs_attention.find(({ override_amount }) => override_amount !== undefined)
    if (short?.amount !== undefined) {
      return t("allowBeyond.stillShort", { amount: money(short.amount, currencyCode) })
    }
    return t(order?.hold?.status === "open" ? "allowBeyond.done" : "allowBeyond.doneToPlace")
  }

  return (
    <>
      <Button size="small" variant="secondary" onClick={open}>
        {t(again ? "allowBeyond.change" : "allowBeyond.action")}
      </Button>
      {isOpen && (
        <ReasonDrawer
          action="allowBeyond"
          mutation={{ ...allow, mutateAsync }}
          fields={["amount"]}
          wordsFor={wordsFor}
          onClose={() => setOpen(false)}
        >
          <MoneyField
            label={t("allowBeyond.amount")}
            hint={t("allowBeyond.amountHelp")}
            error={problemOf(allow.error, "amount")}
            currencyCode={currencyCode}
            value={amount}
            onChange={setAmount}
          />
        </ReasonDrawer>
      )}
    </>
  )
}
