import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrderOnAccount } from "../../client"
import type { ShownOrder } from "../hooks/orders"
import { IN_HOUSE_AGENT_ID } from "../../domain/program/program"
import { LoadError, LoadingRows } from "../components/load-state"
import { AcceptedList } from "../components/order/accepted-list"
import { AllowedBeyond } from "../components/order/allowed-beyond"
import { AttentionList } from "../components/order/attention-list"
import { CancelPreview } from "../components/order/cancel-preview"
import { CloseShort } from "../components/order/close-short"
import { NoticeList } from "../components/order/notice-list"
import { OrderFacts } from "../components/order/order-facts"
import { ChargeList, CreditList } from "../components/order/paper-list"
import { PlaceOnAccount } from "../components/order/place-on-account"
import { RegistrationList } from "../components/order/registration-list"
import { ShipWarning } from "../components/order/ship-warning"
import { Section } from "../components/section"
import { useOrderOnAccount, useTellPage } from "../hooks/orders"
import { useText } from "../hooks/use-text"

/** An order on account: decision, hold, charges, credits and notices. Another one may be put on account here. */
const OrderTradeCredit = ({ data }: { data: ShownOrder }) => {
  const { t } = useText()
  const { data: order, error, isPending, refetch } = useOrderOnAccount(data)
  useTellPage(data.id, order)
  if (order === null) {
    return <PlaceOnAccount shown={data} />
  }
  const warns = order?.decision.must_not_ship && order.needs_attention.length === 0 && data.status !== "canceled"
  return (
    <Section title={t("tradeCredit")} actions={order?.may_close_short && <CloseShort order={order} />}>
      {isPending && <LoadingRows />}
      {error && <LoadError error={error} retry={refetch} />}
      {order && (
        <>
          {warns && (
            <div className="px-6 py-4">
              <ShipWarning order={order} />
            </div>
          )}
          <AttentionList
            orderId={order.order_id}
            attention={order.needs_attention}
            currencyCode={order.currency_code}
          />
          <AllowedBeyond order={order} status={data.status} />
          <AcceptedList order={order} />
          {isOpenAgain(order) && <PlaceOnAccount shown={data} inside />}
          <OrderFacts order={order} />
          <CancelPreview order={order} status={data.status} />
          <RegistrationList registrations={order.registrations} currencyCode={order.currency_code} />
          <ChargeList
            charges={order.charges}
            currencyCode={order.currency_code}
            mayFollow={order.hold?.status === "open"}
          />
          <CreditList credits={order.credits} currencyCode={order.currency_code} />
          {hasAgent(order) && <NoticeList notices={order.notices} currencyCode={order.currency_code} />}
        </>
      )}
    </Section>
  )
}

/** Declined, or never held: it may be put on account anew, for instance in another program. */
function isOpenAgain({ hold, charges }: AdminOrderOnAccount): boolean {
  return hold?.status !== "open" && charges.length === 0
}

/** On the merchant's own book there is nobody to tell. */
function hasAgent({ program }: AdminOrderOnAccount): boolean {
  return program.agent_id !== IN_HOUSE_AGENT_ID
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-deferred-invoice:order",
  zone: "order.details.side.after",
})

export default OrderTradeCredit
