import { Text } from "@medusajs/ui"
import type { AdminCreditAccount, OpenHold } from "../../../client"
import { useOpenHolds } from "../../hooks/account-pages"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useText } from "../../hooks/use-text"
import { PagedSection } from "../paged-section"
import { TextLink } from "../text-link"

/** Which orders hold credit, longest first. */
export function OpenHolds({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const page = usePage("holds")
  return (
    <PagedSection
      title={t("openHolds.title")}
      none={t("openHolds.none")}
      page={page}
      list={useOpenHolds(account.id, page)}
    >
      {({ holds }) => (
        <ul className="flex flex-col gap-y-2">
          {holds.map((hold) => (
            <Hold key={hold.id} hold={hold} />
          ))}
        </ul>
      )}
    </PagedSection>
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
          <TextLink to={`/orders/${order_id}`} className="txt-compact-small">
            {t("openHolds.order", { number: display_id ?? order_id })}
          </TextLink>
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
          <span className="text-ui-fg-subtle block">
            {t("openHolds.ofAmount", { amount: money(amount, currency_code) })}
          </span>
        )}
      </Text>
    </li>
  )
}
