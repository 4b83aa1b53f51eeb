import { Button, Text } from "@medusajs/ui"
import { useText } from "../hooks/use-text"

type PagerProps = { offset: number; limit: number; count: number; onChange: (offset: number) => void }

/** Back and forth in a list that is part of a page; nothing where all of it is shown. */
export function Pager({ offset, limit, count, onChange }: PagerProps) {
  const { t } = useText()
  if (count <= limit) {
    return null
  }
  return (
    <div className="flex items-center justify-between gap-x-2 px-6 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {`${offset + 1}–${Math.min(count, offset + limit)} ${t("pagination.of")} ${count}`}
      </Text>
      <div className="flex gap-x-2">
        <Button size="small" variant="transparent" disabled={offset === 0} onClick={() => onChange(offset - limit)}>
          {t("pagination.prev")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          disabled={offset + limit >= count}
          onClick={() => onChange(offset + limit)}
        >
          {t("pagination.next")}
        </Button>
      </div>
    </div>
  )
}
