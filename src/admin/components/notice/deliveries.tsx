import { Text } from "@medusajs/ui"
import { useStatusesOf } from "../../hooks/bulk"
import { useText } from "../../hooks/use-text"
import { tallyOf } from "../../lib/batch"
import { ProgressBar } from "../batch-note"

/** What the agent has said since of those that went out again. */
export function Deliveries({ ids }: { ids: string[] }) {
  const { t } = useText()
  const { data = [] } = useStatusesOf(ids)
  const { accepted, refused, dropped, waiting } = tallyOf(ids.length, data)
  if (ids.length === 0) {
    return null
  }
  return (
    <>
      <ProgressBar
        label={t("bulk.retry.progress")}
        total={ids.length}
        parts={{ green: accepted, red: refused, grey: dropped }}
      />
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("bulk.retry.answered", { accepted, refused, waiting, count: ids.length })}
        {dropped > 0 && ` ${t("bulk.retry.dropped", { count: dropped })}`}
      </Text>
    </>
  )
}
