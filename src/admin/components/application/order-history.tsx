import { Badge, Text } from "@medusajs/ui"
import type { OrderHistory } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Row, Section } from "../section"
import { TextLink } from "../text-link"

/** What the customer has ordered so far, on account or not. */
export function OrderHistorySection({ history }: { history: OrderHistory }) {
  const { t } = useText()
  const { order_count: count, read_count: read } = history
  return (
    <Section title={t("orderHistory.title")}>
      {count === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("orderHistory.none")}
        </Text>
      ) : (
        <>
          <Figures history={history} />
          <ul className="flex flex-col gap-y-2 px-6 py-4">
            {history.orders.map((order) => (
              <EarlierOrder key={order.id} order={order} />
            ))}
            {count > history.orders.length && (
              <li className="txt-small text-ui-fg-subtle">
                {t("orderHistory.newestOnly", { shown: history.orders.length, count, read })}
              </li>
            )}
          </ul>
        </>
      )}
    </Section>
  )
}

function Figures({ history }: { history: OrderHistory }) {
  const { t } = useText()
  const { money, instant } = useFormat()
  const methodOf = useMethodName()
  const { totals, payment_methods: methods, first_order_at: first, last_order_at: last } = history
  return (
    <dl className="flex flex-col gap-y-2 px-6 py-4">
      <Row label={t("orderHistory.count")}>
        {t("orderHistory.counts", {
          count: history.order_count,
          cancelled: history.cancelled_count,
          returned: history.returned_count,
        })}
      </Row>
      <Row label={t("orderHistory.total")}>
        {totals.map(({ amount, currency_code }) => money(amount, currency_code)).join(" · ") || "–"}
      </Row>
      {first && <Row label={t("orderHistory.first")}>{instant(first)}</Row>}
      {last && <Row label={t("orderHistory.last")}>{instant(last)}</Row>}
      <Row label={t("orderHistory.methods")}>
        {methods
          .map((method) => t("orderHistory.method", { name: methodOf(method.provider_id), count: method.order_count }))
          .join("\n") || "–"}
      </Row>
    </dl>
  )
}

function EarlierOrder({ order }: { order: OrderHistory["orders"][number] }) {
  const { t } = useText()
  const { money, instant } = useFormat()
  return (
    <li className="txt-compact-small flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="flex items-center gap-x-2">
        <TextLink to={`/orders/${order.id}`} className="underline">{`#${order.display_id}`}</TextLink>
        <span className="text-ui-fg-subtle">{instant(order.created_at)}</span>
        {order.cancelled && <Badge size="2xsmall">{t("orderHistory.cancelled")}</Badge>}
        {order.returned && <Badge size="2xsmall">{t("orderHistory.returned")}</Badge>}
      </span>
      <span>{money(order.total, order.currency_code)}</span>
    </li>
  )
}

/** Our programs by their names, others by what their provider calls itself. */
function useMethodName() {
  const { t } = useText()
  const { data: programs = [] } = usePrograms()
  return (providerId: string): string => {
    const program = programs.find(({ provider_id }) => provider_id === providerId)
    const own = [...new Set(providerId.replace(/^pp_/, "").split("_"))].join(" ")
    return program?.label ?? (providerId === "pp_system_default" ? t("orderHistory.manual") : own)
  }
}
