import { Text } from "@medusajs/ui"
import { useText } from "../hooks/use-text"

/** What will happen, one thing a line, before anybody presses the button. */
export function Preview({ lines }: { lines: string[] }) {
  const { t } = useText()
  if (lines.length === 0) {
    return null
  }
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-1 rounded-md px-4 py-3">
      <Text size="small" leading="compact" weight="plus">
        {t("preview.title")}
      </Text>
      <ul className="flex flex-col gap-y-1">
        {lines.map((line) => (
          <li key={line}>
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {line}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
