import { Text } from "@medusajs/ui"
import type { LastAnswer } from "../../../client"
import { useText } from "../../hooks/use-text"

/** What the agent said, in the reader's language as far as it can be classed, then in the words that are kept of it. */
export function Answer({ answer, isError = false }: { answer: LastAnswer; isError?: boolean }) {
  const { t } = useText()
  const headline = t(`answer.${classOf(answer)}`, { defaultValue: "" })
  return (
    <div>
      {headline && (
        <Text size="small" leading="compact" weight="plus" className={isError ? "text-ui-fg-error" : undefined}>
          {headline}
        </Text>
      )}
      <Text size="small" className={isError && !headline ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
        {answer.message}
      </Text>
    </div>
  )
}

/** The field that was found fault with says most, then why it was refused, then what kind of answer it was. */
function classOf({ kind, reason, field }: LastAnswer): string {
  return field === "tracking_number" || field === "carrier_code" ? field : (reason ?? kind)
}
