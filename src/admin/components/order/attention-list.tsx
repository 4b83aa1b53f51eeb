import { Alert, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { Attention } from "../../types/order"

/** The notice itself shows what the agent answered. */
const SAID_BELOW = ["notice_refused", "cancellation_refused"]

/** What a person should look at, each with its way out. */
export function AttentionList({ attention }: { attention: Attention[] }) {
  const { t } = useText()
  if (attention.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {attention.map(({ code, message, actions }, index) => (
        <Alert key={`${code}-${index}`} variant="warning">
          <Text size="small" leading="compact" weight="plus">
            {t(`attention.${code}`, { defaultValue: t("attention.other") })}
          </Text>
          {!SAID_BELOW.includes(code) && (
            <Text size="small" className="text-ui-fg-subtle">
              {t(`attentionMessage.${code}`, { defaultValue: message })}
            </Text>
          )}
          {actions.length > 0 && (
            <ul className="txt-small text-ui-fg-subtle mt-1">
              {actions.map((action) => (
                <li key={action}>{t(`attentionAction.${action}`, { defaultValue: action })}</li>
              ))}
            </ul>
          )}
        </Alert>
      ))}
    </div>
  )
}
