import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { Definitions } from "../../components/definitions"
import { LoadState } from "../../components/load-state"
import { Money } from "../../components/money"
import { Badge, Notice, type Tone } from "../../components/notice"
import { useOrderOnAccount } from "../../data/orders"
import { formatDay, formatPlainDate } from "../../lib/format"
import type { OrderOnAccount as Facts } from "../../lib/types"
import { Shipments } from "./shipments"

/** Decision, amounts, due date, parcels and papers of an order on account. */
export function OrderOnAccount({ order }: { order: HttpTypes.StoreOrder }) {
  return (
    <LoadState of={useOrderOnAccount(order.id, true)}>
      {(facts) => (
        <>
          <Account facts={facts} isCancelled={order.status === "canceled"} />
          <Shipments facts={facts} />
          <Papers facts={facts} />
        </>
      )}
    </LoadState>
  )
}

const TONES: Record<Facts["decision"]["state"], Tone> = {
  not_needed: "good",
  approved: "good",
  pending: "waiting",
  unknown: "waiting",
  declined: "bad",
  cancelled: "bad",
  needs_attention: "waiting",
}

function Account({ facts, isCancelled }: { facts: Facts; isCancelled: boolean }) {
  const { t } = useTranslation()
  const { decision, hold, po_number, due_on, currency_code } = facts
  const state = isCancelled ? "cancelled" : decision.state
  const remaining = hold?.status === "open" ? hold.remaining_amount : 0
  return (
    <section className="card stack" aria-labelledby="on-account">
      <div className="row row--between">
        <h2 id="on-account">{t("orders.account")}</h2>
        <Badge tone={TONES[state]}>{t(`orders.decision_${state}`)}</Badge>
      </div>
      {decision.pending && !isCancelled && (
        <Notice tone="waiting">
          <p>{t("orders.pendingBody")}</p>
        </Notice>
      )}
      {state === "declined" && (
        <Notice tone="bad">
          <p>{t("orders.declinedBody")}</p>
        </Notice>
      )}
      {state === "needs_attention" && (
        <Notice tone="waiting">
          <p>{t("orders.attentionBody")}</p>
        </Notice>
      )}
      <Definitions
        items={[
          [t("orders.poNumber"), po_number],
          [t("orders.held"), remaining > 0 && <Money amount={remaining} currency={currency_code} />],
          [t("orders.dueOn"), due_on ? formatPlainDate(due_on) : !isCancelled && t("orders.dueLater")],
        ]}
      />
    </section>
  )
}

function Papers({ facts: { shipments, credits, currency_code } }: { facts: Facts }) {
  const { t } = useTranslation()
  const charges = shipments.flatMap(({ charged_amount, shipped_at }, index) =>
    charged_amount === null ? [] : [{ number: index + 1, amount: charged_amount, at: shipped_at }]
  )
  if (charges.length + credits.length === 0) {
    return null
  }
  return (
    <section className="card stack" aria-labelledby="papers">
      <h2 id="papers">{t("orders.papers")}</h2>
      <ul className="summary__items">
        {charges.map(({ number, amount, at }) => (
          <li key={`charge ${number}`}>
            <span>
              {t("orders.charge", { number })} {at && <small>{formatDay(at)}</small>}
            </span>
            <Money amount={amount} currency={currency_code} />
          </li>
        ))}
        {credits.map(({ kind, amount, credited_at, items }) => (
          <li key={`${kind} ${credited_at}`}>
            <span>
              {t(`orders.credit_${kind}`)} <small>{formatDay(credited_at)}</small>
              {items.map(({ title, quantity }) => (
                <small key={title} className="block">
                  {t("orders.pieces", { quantity, title })}
                </small>
              ))}
            </span>
            <Money amount={-amount} currency={currency_code} />
          </li>
        ))}
      </ul>
    </section>
  )
}
