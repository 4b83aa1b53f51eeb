import { Alert, Text } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import type { Attention } from "../../types/order"

/** What only the server's own words tell: the agent's reason, or the fault. */
const TOLD_BY_SERVER = ["registration_refused", "settle_failed"]

/** What a person should look at, each with its way out. */
export function AttentionList({ attention, currencyCode }: { attention: Attention[]; currencyCode: string }) {
  const { t } = useText()
  const { money } = useFormat()
  if (attention.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {attention.map(({ code, message, actions, amount, pending_amount: pending, leaving_amount: leaving }, index) => (
        <Alert key={`${code}-${index}`} variant="warning">
          <Text size="small" leading="compact" weight="plus">
            {t(`attention.${code}`, { defaultValue: t("attention.other") })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`attentionMessage.${code}`, { defaultValue: message })}
          </Text>
          {amount !== undefined && (
            <Text size="small" weight="plus">
              <Money amount={amount} currencyCode={currencyCode} />
            </Text>
          )}
          {pending !== undefined && leaving !== undefined && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("attention.leavesAccount", {
                pending: money(pending, currencyCode),
                leaving: money(leaving, currencyCode),
              })}
            </Text>
          )}
          {TOLD_BY_SERVER.includes(code) && (
            <Text size="xsmall" className="text-ui-fg-muted">
              {message}
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
