import { Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { AdminCreditAccount, OpenHold } from "../../../client"
import { useOpenHolds } from "../../hooks/account-pages"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"
import { Pager } from "../pager"
import { Section } from "../section"

const PAGE_SIZE = 10

/** Which orders hold credit, longest first. */
export function OpenHolds({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useOpenHolds(account.id, { limit: PAGE_SIZE, offset })
  return (
    <Section title={t("openHolds.title")}>
      {error ? (
        <LoadError error={error} retry={refetch} />
      ) : !data ? (
        <LoadingRows />
      ) : data.count === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("openHolds.none")}
        </Text>
      ) : (
        <ul className="flex flex-col gap-y-2 px-6 py-4">
          {data.holds.map((hold) => (
            <Hold key={hold.id} hold={hold} />
          ))}
        </ul>
      )}
      {data && <Pager offset={offset} limit={PAGE_SIZE} count={data.count} onChange={setOffset} />}
    </Section>
  )
}

function Hold({ hold }: { hold: OpenHold }) {
  const { t } = useText()
  const { money, instant } = useFormat()
  const { order_id, display_id, po_number, remaining_amount, amount, currency_code, created_at } = hold
  return (
    <li className="flex items-start justify-between gap-x-4">
      <div className="min-w-0">
        {order_id ? (
          <Link
            to={`/orders/${order_id}`}
            className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          >
            {t("openHolds.order", { number: display_id ?? order_id })}
          </Link>
        ) : (
          <Text size="small" leading="compact">
            {t("openHolds.checkout")}
          </Text>
        )}
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
          {[t("openHolds.since", { at: instant(created_at) }), po_number].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Text size="small" leading="compact" className="shrink-0 text-right tabular-nums">
        {money(remaining_amount, currency_code)}
        {remaining_amount !== amount && (
          <span className="text-ui-fg-muted block">
            {t("openHolds.ofAmount", { amount: money(amount, currency_code) })}
          </span>
        )}
      </Text>
    </li>
  )
}
