import { useTranslation } from "react-i18next"
import { formatDay, formatMoney } from "../../lib/format"
import type { OrderOnAccount } from "../../lib/types"

type Label = OrderOnAccount["shipments"][number]["tracking"][number]

/** Each parcel with what it says of itself. */
export function Shipments({ facts: { shipments, currency_code } }: { facts: OrderOnAccount }) {
  const { t } = useTranslation()
  return (
    <section className="card stack" aria-labelledby="shipments">
      <h2 id="shipments">{t("orders.shipments")}</h2>
      {shipments.length === 0 && <p>{t("orders.noShipments")}</p>}
      <ol className="timeline">
        {shipments.map(({ fulfillment_id, shipped_at, delivered_at, tracking, charged_amount }, index) => (
          <li key={fulfillment_id} className={shipped_at ? "timeline__done" : ""}>
            <strong>{t("orders.parcel", { number: index + 1 })}</strong>
            <span>
              {shipped_at ? t("orders.shippedOn", { date: formatDay(shipped_at) }) : t("orders.packedOnly")}
              {delivered_at && ` · ${t("orders.deliveredOn", { date: formatDay(delivered_at) })}`}
            </span>
            {tracking.map((label) => (
              <Tracking key={label.tracking_number} label={label} />
            ))}
            {charged_amount !== null && (
              <span>{t("orders.charged", { amount: formatMoney(charged_amount, currency_code) })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Tracking({ label: { tracking_number, tracking_url, carrier_name } }: { label: Label }) {
  const { t } = useTranslation()
  return (
    <span>
      {carrier_name} {t("orders.tracking")}:{" "}
      {tracking_url ? <a href={tracking_url}>{tracking_number}</a> : <b>{tracking_number}</b>}
    </span>
  )
}
