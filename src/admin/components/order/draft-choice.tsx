import { StatusBadge, Text } from "@medusajs/ui"
import type { PlacementProgram } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"

/** A program as it would be for this draft: what is left, what it takes, or why not. */
export function DraftChoice({ option }: { option: PlacementProgram }) {
  const { t } = useText()
  const { money } = useFormat()
  const { available_amount: available, required_amount: required, currency_code: currency, eligible } = option
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {[option.label, option.company_name].filter(Boolean).join(" · ")}
        </Text>
        <StatusBadge color={eligible ? "green" : "red"} className="whitespace-nowrap">
          {t(eligible ? "draft.fits" : "draft.fitsNot")}
        </StatusBadge>
      </div>
      {available !== null && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("account.available")}: {money(available, currency)}
          {required !== null && ` · ${t("draft.required", { amount: money(required, currency) })}`}
        </Text>
      )}
      {option.reasons.map(({ code, message, shortfall_amount: shortfall }) => (
        <Text key={code} size="small" leading="compact" className="text-ui-fg-error">
          {t(`refusal.${code}`, { defaultValue: message })}
          {shortfall !== undefined && ` ${t("placement.shortfall", { amount: money(shortfall, currency) })}`}
        </Text>
      ))}
    </div>
  )
}
