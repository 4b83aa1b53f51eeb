import { Button, Text } from "@medusajs/ui"
import type { PageOfList } from "../hooks/use-page"
import { useText } from "../hooks/use-text"

/** Back and forth in a list that is part of a screen; nothing where all of it is shown. */
export function Pager({ offset, limit, count, onChange }: PageOfList & { count: number }) {
  const { t } = useText()
  if (count <= limit && offset === 0) {
    return null
  }
  // The list may have become shorter than it was when its page was kept in the address.
  const isBeyond = offset >= count
  return (
    <div className="flex items-center justify-between gap-x-2 px-6 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {`${isBeyond ? 0 : offset + 1}–${isBeyond ? 0 : Math.min(count, offset + limit)} ${t("pagination.of")} ${count}`}
      </Text>
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="transparent"
          disabled={offset === 0}
          onClick={() => onChange(isBeyond ? 0 : offset - limit)}
        >
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
