import { Text } from "@medusajs/ui"
import type { AgentFailure } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { SubHeading } from "../section"

const SHOWN_MAX = 5

/** The last calls that brought nothing, in the words of whoever knows why. */
export function AgentFailures({ failures }: { failures: AgentFailure[] }) {
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <SubHeading>{t("agents.failures")}</SubHeading>
      {failures.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("agents.noFailures")}
        </Text>
      )}
      <ul className="flex flex-col gap-y-2">
        {failures.slice(0, SHOWN_MAX).map(({ at, operation, code, message }, index) => (
          <li key={`${at} ${index}`}>
            <Text size="small" leading="compact">
              {instant(at)} · {t(`agents.operation.${operation}`, { defaultValue: operation })}
              {code && ` · ${code}`}
            </Text>
            <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
              {message}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
