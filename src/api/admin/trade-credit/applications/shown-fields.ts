import type { Locale } from "../../../../domain/program/locale"
import { programForm } from "../../../../domain/screening/program-form"
import type { ApplicationRecord } from "../../../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../../../../workflows/deps"

/**
 * How the program's form calls what was filled in: an agent's own fields and options are known to its adapter only.
 * Nothing of a program that has left the options.
 */
export function shownFields(
  { tradeCredit, billingAgents }: Pick<AccountOrderDeps, "tradeCredit" | "billingAgents">,
  { program_id }: ApplicationRecord,
  locale: Locale
) {
  const program = tradeCredit.programs().find(({ id }) => id === program_id)
  const form = program ? programForm(program, billingAgents.agent(program.agent_id)) : []
  return form.map(({ name, type, label, group, options }) => ({
    name,
    type,
    label: label[locale],
    group,
    ...(options && { options: options.map((option) => ({ value: option.value, label: option.label[locale] })) }),
  }))
}
