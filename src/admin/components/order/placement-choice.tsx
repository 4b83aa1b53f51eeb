import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import type { PlacementProgram } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"

/** A program with what is available there, or why it cannot be chosen. */
export function PlacementChoice({ option }: { option: PlacementProgram }) {
  const { t } = useText()
  const { money } = useFormat()
  const id = useId()
  const { available_amount: available, company_name: company, currency_code: currencyCode, book } = option
  return (
    <div className="flex items-start gap-x-3">
      <RadioGroup.Item id={id} value={option.program_id} disabled={!option.eligible} className="mt-1" />
      <div className="min-w-0">
        <Label htmlFor={id} size="small" weight="plus">
          {[option.label, company].filter(Boolean).join(" · ")}
        </Label>
        {available !== null && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("account.available")}: {money(available, currencyCode)}
          </Text>
        )}
        {option.reasons.map(({ code, message, shortfall_amount: shortfall }) => (
          <Text key={code} size="xsmall" className="text-ui-fg-error">
            {t(`refusal.${wordsOf(code, book)}`, { defaultValue: message })}
            {shortfall !== undefined && ` ${t("placement.shortfall", { amount: money(shortfall, currencyCode) })}`}
          </Text>
        ))}
      </div>
    </div>
  )
}

/** Nobody can let an order go beyond what an agent lends. */
function wordsOf(code: string, book: PlacementProgram["book"]): string {
  return code === "insufficient_credit" && book === "agent" ? "override_agent_lends" : code
}
