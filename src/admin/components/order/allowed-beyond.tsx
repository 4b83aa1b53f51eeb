import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOrderOnAccount } from "../../../client"
import { useAllowBeyond } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Person } from "../person"
import { ReasonDrawer } from "../reason-drawer"
import { AllowBeyond } from "./allow-beyond"

/** The order has grown beyond the credit, and staff may let it; or they have, and may change that or take it back. */
export function AllowedBeyond({ order, status }: { order: AdminOrderOnAccount; status: string }) {
  const { order_id, currency_code, needs_attention, credit_override: allowed, hold } = order
  const missing = needs_attention.find(({ override_amount }) => override_amount !== undefined)?.override_amount
  const mayChange = allowed !== null && status !== "canceled" && hold?.status !== "charged"
  return allowed === null && missing === undefined ? null : (
    <div className="flex flex-col items-start gap-y-2 px-6 py-4">
      <BeyondLimits
        orderId={order_id}
        currencyCode={currency_code}
        allowed={allowed}
        missing={missing}
        mayChange={mayChange}
      />
    </div>
  )
}

type StandingOverride = NonNullable<AdminOrderOnAccount["credit_override"]>
type BeyondLimitsProps = {
  orderId: string
  currencyCode: string
  allowed: StandingOverride | null
  /** Undefined: nothing is missing now. */
  missing: number | undefined
  mayChange: boolean
}

/** How far the order may go beyond the limits, and by whose word, with what can be done about it. */
export function BeyondLimits({ orderId, currencyCode, allowed, missing, mayChange }: BeyondLimitsProps) {
  const asked = missing ?? (mayChange ? allowed?.amount : undefined)
  return (
    <>
      {allowed && <Allowed allowed={allowed} currencyCode={currencyCode} />}
      <div className="flex flex-wrap gap-2">
        {asked !== undefined && (
          <AllowBeyond orderId={orderId} currencyCode={currencyCode} missing={asked} again={allowed !== null} />
        )}
        {allowed && mayChange && <TakeBack orderId={orderId} />}
      </div>
    </>
  )
}

type AllowedProps = { allowed: StandingOverride; currencyCode: string }

function Allowed({ allowed: { amount, actor, created_at, reason }, currencyCode }: AllowedProps) {
  const { t } = useText()
  const { money, instant } = useFormat()
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {t("allowBeyond.allowed", { amount: money(amount, currencyCode), at: instant(created_at), reason })} (
      <Person id={actor} />)
    </Text>
  )
}

function TakeBack({ orderId }: { orderId: string }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const allow = useAllowBeyond(orderId)
  const mutateAsync = ({ reason }: { reason: string }) => allow.mutateAsync({ amount: 0, reason })
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("takeBackBeyond.action")}
      </Button>
      {isOpen && (
        <ReasonDrawer
          action="takeBackBeyond"
          mutation={{ ...allow, mutateAsync }}
          danger={false}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
