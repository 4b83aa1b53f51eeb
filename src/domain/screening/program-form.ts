import { buildForm } from "./build-form"
import type { FormField, FormFieldUse } from "./form"
import { houseForm } from "./house-form"

/** The form of a program: what its agent asks for, or the house form. */
export function programForm(
  program: { currency_code: string },
  agent: { application_fields: FormFieldUse[] | null }
): FormField[] {
  return buildForm(agent.application_fields ?? houseForm(program))
}
