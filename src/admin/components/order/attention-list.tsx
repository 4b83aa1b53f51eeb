import { Alert, Text } from "@medusajs/ui"
import type { OrderAttention } from "../../../client"
import { ACCEPT } from "../../../domain/order-life/attention/seen"
import { useText } from "../../hooks/use-text"
import { AttentionFigures } from "../attention/attention-figures"
import { SAID_BY_SERVER } from "../attention/attention-words"
import { Accept } from "../attention/order-attention-actions"
import { SettleNow } from "./settle-now"

type AttentionListProps = { orderId: string; attention: OrderAttention[]; currencyCode: string }

/** What a person should look at, each with its way out. */
export function AttentionList({ orderId, attention, currencyCode }: AttentionListProps) {
  const { t } = useText()
  if (attention.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {attention.map(({ code, message, actions, ...figures }, index) => (
        <Alert key={`${code}-${index}`} variant="warning">
          <Text size="small" leading="compact" weight="plus">
            {t(`attention.${code}`, { defaultValue: t("attention.other") })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`attentionMessage.${code}`, { defaultValue: message })}
          </Text>
          <AttentionFigures {...figures} currencyCode={currencyCode} />
          {SAID_BY_SERVER.includes(code) && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {message}
            </Text>
          )}
          {actions.length > 0 && (
            <ul className="txt-small text-ui-fg-subtle mt-2 flex flex-col gap-y-1">
              {actions.map((action) => (
                <li key={action}>{t(`attentionAction.${action}`, { defaultValue: action })}</li>
              ))}
            </ul>
          )}
          {actions.includes("settle") && <SettleNow orderId={orderId} />}
          {actions.includes(ACCEPT) && (
            <div className="mt-2">
              <Accept of={{ order_id: orderId, code }} />
            </div>
          )}
        </Alert>
      ))}
    </div>
  )
}
