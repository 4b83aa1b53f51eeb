import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AttentionItem } from "../../../client"
import { useAttention } from "../../hooks/attention"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { AttentionWords } from "../attention/attention-words"
import { SubjectLink } from "../attention/subject-link"
import { LoadError, LoadingRows } from "../load-state"
import { Section } from "../section"
import { LINK } from "./figure-card"

const SHOWN = 5
const ALL = "/trade-credit/attention?kind=order"

/** The newest orders that a person should look at, each with its way out. */
export function AttentionSection() {
  const { t } = useText()
  const { count } = useFormat()
  const { data, error, isPending, refetch } = useAttention({ kind: "order", limit: SHOWN })
  const all = data && data.count > 0 && (
    <Link to={ALL} className={LINK}>
      {t("home.allOrders", { number: count(data.count) })}
    </Link>
  )
  return (
    <Section title={t("home.orders")} actions={all}>
      {isPending && <LoadingRows />}
      {error && !data && <LoadError error={error} retry={refetch} />}
      {data?.count === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("home.noOrders")}
        </Text>
      )}
      {data?.attention.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </Section>
  )
}

function Item({ item }: { item: AttentionItem }) {
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <div className="flex flex-col gap-x-4 px-6 py-2 md:flex-row">
      <div className="txt-compact-small flex shrink-0 flex-col gap-y-1 pt-2" style={{ width: 180 }}>
        <SubjectLink subject={item.subject} />
        <span className="text-ui-fg-subtle txt-compact-xsmall">{t("home.since", { since: instant(item.since) })}</span>
      </div>
      <AttentionWords item={item} />
    </div>
  )
}
